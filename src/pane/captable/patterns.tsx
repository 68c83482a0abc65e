/** Colors with patterns for parts of a chart, so that neither sight of color nor a forced palette is needed to tell them apart. */
import { tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

interface Look {
  readonly color: string;
  /** Lines across the color. */
  readonly angle?: number;
  readonly gap?: number;
}

const looks: readonly Look[] = [
  { color: tokens.colorNeutralForeground3 },
  { color: tokens.colorBrandBackground },
  { color: tokens.colorPaletteTealBorderActive, angle: 45, gap: 6 },
  { color: tokens.colorPaletteMarigoldBorderActive, angle: 90, gap: 4 },
  { color: tokens.colorPaletteGrapeBorderActive, angle: 135, gap: 6 },
  { color: tokens.colorPaletteForestBorderActive, angle: 0, gap: 4 },
  { color: tokens.colorPaletteCranberryBorderActive, angle: 45, gap: 3 },
  { color: tokens.colorPaletteSteelBorderActive, angle: 90, gap: 8 },
];

const lookOf = (index: number): Look => looks[index % looks.length]!;
const isPlain = (index: number): boolean => lookOf(index).angle === undefined;

/** The fill of a part; `id` is that of the page's own `Patterns`. */
export const fillOf = (id: string, index: number): string => (isPlain(index) ? lookOf(index).color : `url(#${id}-${index % looks.length})`);

export function Patterns({ id }: { readonly id: string }): ReactElement {
  return (
    <defs>
      {looks.map(({ color, angle, gap = 6 }, i) =>
        angle === undefined ? null : (
          <pattern key={color} id={`${id}-${i}`} width={gap} height={gap} patternUnits="userSpaceOnUse" patternTransform={`rotate(${angle})`}>
            <rect width={gap} height={gap} style={{ fill: color }} />
            <line x1="0" y1="0" x2="0" y2={gap} style={{ stroke: tokens.colorNeutralBackground1 }} strokeWidth="1.5" />
          </pattern>
        ),
      )}
    </defs>
  );
}

/** A patch that says which part is which. */
export function Swatch({ id, index }: { readonly id: string; readonly index: number }): ReactElement {
  return (
    <svg width="14" height="14" aria-hidden style={{ forcedColorAdjust: "none", flexShrink: 0, verticalAlign: "-2px" }}>
      <rect x="0.5" y="0.5" width="13" height="13" style={{ fill: fillOf(id, index), stroke: tokens.colorNeutralStrokeAccessible }} />
    </svg>
  );
}
