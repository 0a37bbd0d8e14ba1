import { useEffect, useState } from 'preact/hooks';
import type { Scene } from '../components/fixtures/scenes/scene.ts';
import { type Choices, GALLERY_LANGUAGES, type GalleryLanguage, THEMES, type Theme, toAddress, toAsked } from './choices.ts';
import overviewCss from './overview.css?inline';
import { SCENES } from './scenes.ts';

/** Widths that can be asked for in place of each scene's own, in CSS pixels. */
const WIDTHS = [320, 380, 420, 640, 820, 1100];

/** Every scene in a frame of its own, under a bar that says how they are shown. */
export function Overview() {
  const [choices, setChoices] = useState<Choices>(() => toAsked(location.search));
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(overviewCss);
    document.adoptedStyleSheets = [sheet];
  }, []);
  // So that what is looked at can be come back to.
  useEffect(
    () => history.replaceState(null, '', `?${new URLSearchParams({ theme: choices.theme, lang: choices.language }).toString()}`),
    [choices],
  );
  return (
    <>
      <header>
        <h1>Gallery</h1>
        <Pick label="Theme" of={THEMES} value={choices.theme} onPick={(theme) => setChoices({ ...choices, theme: theme as Theme })} />
        <Pick
          label="Language"
          of={GALLERY_LANGUAGES}
          value={choices.language}
          onPick={(language) => setChoices({ ...choices, language: language as GalleryLanguage })}
        />
        <Pick
          label="Width"
          of={['own', ...WIDTHS.map(String)]}
          value={String(width ?? 'own')}
          onPick={(wanted) => setWidth(wanted === 'own' ? undefined : Number(wanted))}
        />
      </header>
      <main>
        {SCENES.map((scene) => (
          <Framed key={scene.name} scene={scene} address={toAddress(scene.name, choices)} width={width ?? scene.width} />
        ))}
      </main>
    </>
  );
}

interface PickProps {
  readonly label: string;
  readonly of: readonly string[];
  readonly value: string;
  readonly onPick: (value: string) => void;
}

function Pick({ label, of, value, onPick }: PickProps) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
        {of.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </label>
  );
}

function Framed({ scene, address, width }: { readonly scene: Scene; readonly address: string; readonly width: number }) {
  return (
    <figure id={scene.name}>
      <figcaption>
        <a href={address}>{scene.name}</a>
      </figcaption>
      <iframe key={address} src={address} title={scene.name} loading="lazy" style={{ inlineSize: `${width}px` }} />
    </figure>
  );
}
