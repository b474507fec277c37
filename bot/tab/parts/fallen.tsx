import { Component, type ReactNode } from 'react';
import { Notice } from './notice.tsx';
import { Page } from './page.tsx';
import { TryAgain } from './try-again.tsx';

/** The document as a whole once more, where the service can be reached: offline the browser would put its own page there. */
const startAgain = async (): Promise<void> => {
  const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined);
  if (answer?.ok) location.reload();
};

const onOnline = (): void => void startAgain();

/**
 * What a page falls on: a part of it that could not be fetched, offline or after a new release, and our own faults.
 * React has no other way to catch them than a class.
 */
export class Fallen extends Component<{ readonly children: ReactNode }, { readonly fallen: boolean }> {
  override state = { fallen: false };

  static getDerivedStateFromError(): { readonly fallen: boolean } {
    return { fallen: true };
  }

  override componentDidUpdate(): void {
    if (this.state.fallen) addEventListener('online', onOnline);
  }

  override componentWillUnmount(): void {
    removeEventListener('online', onOnline);
  }

  override render(): ReactNode {
    if (!this.state.fallen) return this.props.children;
    return (
      <Page title="This page did not load">
        <Notice kind="problem">
          Check your connection. Then try again.
          <TryAgain onPress={onOnline} />
        </Notice>
      </Page>
    );
  }
}
