/** Who publishes the story. */
export interface Publication {
  readonly name: string;
  /** Its home page; empty when it has none. */
  readonly url: string;
  /** BCP 47 tag for stories that do not say their own language; empty when it is not known. */
  readonly language: string;
  /** IANA name ("Europe/Minsk"); empty leaves every time as it was written. */
  readonly timeZone: string;
}

export const noPublication: Publication = { name: "", url: "", language: "", timeZone: "" };
