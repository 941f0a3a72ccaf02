import { expect, test } from "vitest";
import { outsideLink } from "../../electron/outsideLink";

test("only web and mail addresses lead outside, and they lead where they were meant to", () => {
  expect(
    ["https://example.org/a b?q=1&attach=2", "HTTP://example.org", "mailto:desk@example.org"].map(outsideLink),
  ).toEqual(["https://example.org/a%20b?q=1&attach=2", "http://example.org/", "mailto:desk@example.org"]);
  expect(["file:///etc", "javascript:alert(1)", "no", ""].map(outsideLink)).toEqual([null, null, null, null]);
});

test("an address may prepare a letter, and attaches nothing to it", () => {
  expect(outsideLink("mailto:a@b.org?subject=One%20%2B%20two&body=A%26b&CC=c@d.org")).toBe(
    "mailto:a@b.org?subject=One%20%2B%20two&body=A%26b&CC=c@d.org",
  );
  for (const name of ["attach", "attachment", "Attachment", "%61ttach", "amp;attach"])
    expect(outsideLink(`mailto:a@b.org?subject=Hi&${name}=/etc/passwd&body=B`)).toBe(
      "mailto:a@b.org?subject=Hi&body=B",
    );
  expect(outsideLink("mailto:a@b.org?attach=/etc/passwd")).toBe("mailto:a@b.org");
});
