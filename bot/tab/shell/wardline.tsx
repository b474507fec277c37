import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { asker } from '../api/ask.ts';
import { AskProvider } from '../api/context.ts';
import { Elsewhere } from './elsewhere.tsx';
import { Frame } from './frame.tsx';
import { type Found, findHost } from './host.ts';
import { PersonaPicker } from './persona-picker.tsx';
import { themeNamed, themes } from './theme.ts';

/** The permission of this answer for styles that are made while the page runs. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

/** Everything: who is here, in whose colours, and the frame with its pages. */
export const Wardline = () => {
  const [found, setFound] = useState<Found>();
  const [theme, setTheme] = useState(themeNamed(undefined));

  useEffect(() => {
    findHost().then(
      (now) => {
        if (now.kind === 'host') {
          setTheme(now.host.theme);
          now.host.onTheme(setTheme);
        }
        setFound(now);
      },
      () => setFound({ kind: 'elsewhere' }),
    );
  }, []);

  const host = found?.kind === 'host' ? found.host : undefined;
  const ask = useMemo(() => host && asker(host.authorise), [host]);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider
        theme={themes[theme]}
        // What the browser draws itself, such as the picker of a day, follows too.
        style={{ colorScheme: theme === 'default' ? 'light' : 'dark' }}
      >
        {ask && (
          <AskProvider value={ask}>
            <Frame />
          </AskProvider>
        )}
        {found?.kind === 'choose' && <PersonaPicker personas={found.personas} />}
        {found?.kind === 'elsewhere' && <Elsewhere />}
      </FluentProvider>
    </RendererProvider>
  );
};
