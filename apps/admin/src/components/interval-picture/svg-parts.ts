/** The few elements that a picture is made of, as text of SVG. */
import { escapeXml } from './svg-text.ts';

/** The light scheme of the glyph: a file that travels has one look, and prints. */
export const INK = {
  paper: '#ffffff',
  text: '#1d1c19',
  soft: '#47443d',
  quiet: '#5b626b',
  caution: '#805000',
  line: '#8b929b',
  grid: '#e4e6e9',
  rule: '#cbc6ba',
  bar: '#303b46',
  band: '#e5e7e9',
  dash: '#66717d',
} as const;

const SANS = 'Inter, system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif';
const SERIF = 'Source Serif 4, Georgia, Times New Roman, serif';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escapeXml(typeof value === 'number' ? round(value) : String(value))}"`,
    )
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export interface TextLook {
  readonly size: number;
  readonly fill?: string;
  readonly serif?: boolean;
  readonly weight?: number;
  readonly italic?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export function text(x: number, y: number, words: string, look: TextLook): string {
  const attributes = {
    x,
    y,
    'font-family': look.serif ? SERIF : SANS,
    'font-size': look.size,
    'font-weight': look.weight,
    'font-style': look.italic ? 'italic' : undefined,
    'text-anchor': look.anchor,
    fill: look.fill ?? INK.text,
  };
  return element('text', attributes, escapeXml(words));
}

export function line(x1: number, y1: number, x2: number, y2: number, look: Attributes): string {
  return element('line', { x1, y1, x2, y2, ...look });
}

export function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return element('rect', { x, y, width, height, fill });
}
