import "./withoutEval";
// The base comes before the components, whose rules weigh the same.
import "./theme.css";
import "./ui/base.css";
import { setNonce } from "get-nonce";
import { createRoot } from "react-dom/client";
import { App } from "./App";

// Radix puts style elements into the page; the content security policy lets in those that carry this nonce.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
if (nonce) setNonce(nonce);

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element #root to draw in.");
createRoot(root).render(<App />);
