import { config } from "zod";

// Zod would try out `new Function` to see whether it may; the content security policy refuses that, and reports it as a violation.
config({ jitless: true });
