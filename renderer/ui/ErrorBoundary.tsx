import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  readonly onError: (message: string) => void;
  /** Drawn in the place of what broke; `retry` draws the children anew. */
  readonly fallback: (retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  private readonly retry = () => this.setState({ broken: false });

  override render() {
    return this.state.broken ? this.props.fallback(this.retry) : this.props.children;
  }
}
