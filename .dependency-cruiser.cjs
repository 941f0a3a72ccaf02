// Which part of the house may know which other. scripts/checks/arrows.mjs runs this and makes sure that every file was
// read: with TypeScript 7 the reader has to be swc, any other reads no .ts file and finds nothing to say.

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const anyFeature = "^renderer/editor/[^/]+/";
const shared = "^renderer/editor/shared/";
const contract =
  "^electron/(contract|commands|backupStatus|handoverShapes|photoFacts|spellingShapes|versionEntry)\\.ts$";
const electronItself = "^(node_modules/electron/|electron$)";

module.exports = {
  forbidden: [
    forbid("no-cycle", "Files in a cycle can only be read together; a cycle of types counts.", {}, { circular: true }),
    forbid("resolved", "An import that leads nowhere hides what is behind it.", {}, { couldNotResolve: true }),
    forbid(
      "article-is-pure",
      "The story runs in Node, in a page, in a worker and in a test alike.",
      { path: "^article/" },
      {
        pathNot: ["^article/", "^node_modules/(zod|parse5|entities|yjs|lib0|mdast-.+|micromark.*|yaml|@types/mdast)/"],
      },
    ),
    forbid(
      "markdown-in-import",
      "Only what reads a file knows how Markdown and YAML are read.",
      { path: "^article/", pathNot: "^article/import/" },
      { path: "^node_modules/(mdast-.+|micromark.*|yaml|parse5)/" },
    ),
    forbid(
      "yjs-in-document",
      "Stories are plain values; only article/document knows the live document.",
      { path: "^article/", pathNot: "^article/document/" },
      { path: "^node_modules/(yjs|lib0)/" },
    ),
    forbid(
      "contract-is-shapes",
      "The contract says what crosses the border and does nothing itself.",
      { path: contract },
      { pathNot: ["^article/", "^node_modules/zod/", contract] },
    ),
    forbid(
      "renderer-asks",
      "The newsroom reaches files, menus and the system through the contract only.",
      { path: "^renderer/" },
      { path: ["^electron/", electronItself], pathNot: contract },
    ),
    forbid("renderer-without-node", "The page is sandboxed.", { path: "^renderer/" }, { dependencyTypes: ["core"] }),
    forbid(
      "machine-without-newsroom",
      "The machine starts, saves and recovers without any of the interface.",
      { path: "^electron/" },
      { path: ["^renderer/", "^node_modules/(react|react-dom|lexical|@lexical|radix-ui|@radix-ui)/"] },
    ),
    forbid(
      "preload-only-passes-on",
      "The preload puts the contract on the window; there is nothing else in it.",
      { path: "^electron/preload\\.ts$" },
      { pathNot: [contract, electronItself] },
    ),
    forbid(
      "library-without-electron",
      "Drafts and the command line work without a window, and are tested so.",
      { path: "^electron/(library/|export/|handover/|cli\\.ts$|cli/)" },
      { path: electronItself },
    ),
    forbid(
      "features-stand-alone",
      "A feature that needs its neighbour shows that something belongs into shared.",
      { path: "^renderer/editor/([^/]+)/", pathNot: shared },
      { path: anyFeature, pathNot: ["^renderer/editor/$1/", shared] },
    ),
    forbid(
      "shared-is-below",
      "What all features stand on knows none of them.",
      { path: shared },
      { path: anyFeature, pathNot: shared },
    ),
    forbid(
      "feature-has-a-door",
      "From outside, a feature is its Extension file.",
      { path: "^renderer/", pathNot: anyFeature },
      { path: anyFeature, pathNot: [shared, "Extension\\.tsx?$"] },
    ),
    forbid(
      "looks-know-no-news",
      "renderer/ui holds buttons and dialogs without a newsroom word.",
      { path: "^renderer/ui/" },
      { path: ["^article/", "^electron/", "^renderer/(?!ui/)"], pathNot: "\\.css$" },
    ),
    forbid(
      "product-without-tests",
      "What ships imports no test code and no script.",
      { path: "^(article|electron|renderer)/" },
      { path: "^(tests|scripts)/" },
    ),
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
