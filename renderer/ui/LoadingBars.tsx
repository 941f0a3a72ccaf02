import "./loadingBars.css";

/** Three bars where the words will be; nothing in the first 200 ms. */
export function LoadingBars({ label }: { readonly label: string }) {
  return (
    <div className="loading-bars" role="progressbar" aria-label={label}>
      <span />
      <span />
      <span />
    </div>
  );
}
