/**
 * The colours of each theme: the one place where they are written. From it come the frame's style sheets (`theme-css.ts`), the
 * list of units on a partner's page, the tables of the guide; and `tokens.node.test.ts` computes the contrast of all that can
 * meet.
 */
import type { ThemeName } from './theme.ts';

/** Colours, `#rrggbb`, by what they are for. */
export interface Tokens {
  /** Behind everything. */
  readonly ground: string;
  /** Behind what is set apart: notes, bubbles, what is chosen in a list. */
  readonly sunken: string;
  readonly text: string;
  /** Text of second rank. */
  readonly soft: string;
  /** Around what can be pressed or written in. */
  readonly border: string;
  /** Between parts; says nothing by itself. */
  readonly line: string;
  /** Links and main buttons, where the site gives no colour of its own. */
  readonly accent: string;
  readonly onAccent: string;
  /** For danger, and for nothing else. */
  readonly danger: string;
  readonly onDanger: string;
  readonly dangerSoft: string;
  readonly warningSoft: string;
}

export interface ThemeTokens {
  readonly light: Tokens;
  readonly dark: Tokens;
  /** Of corners, in pixels. */
  readonly radiusPx: number;
}

export const TOKENS: Readonly<Record<ThemeName, ThemeTokens>> = {
  /** White and cool greys: beside any site. */
  neutral: {
    light: {
      ground: '#ffffff',
      sunken: '#f2f4f7',
      text: '#1a1f27',
      soft: '#4a5261',
      border: '#747c8a',
      line: '#d9dde3',
      accent: '#1f4b99',
      onAccent: '#ffffff',
      danger: '#b0121a',
      onDanger: '#ffffff',
      dangerSoft: '#fdeeee',
      warningSoft: '#fff6df',
    },
    dark: {
      ground: '#14171c',
      sunken: '#1f242b',
      text: '#f1f3f6',
      soft: '#b9c0cb',
      border: '#858e9c',
      line: '#363d48',
      accent: '#93b5f2',
      onAccent: '#14171c',
      danger: '#ff9a94',
      onDanger: '#14171c',
      dangerSoft: '#3a1a1c',
      warningSoft: '#352c14',
    },
    radiusPx: 8,
  },
  /** Warm whites and green, rounder. */
  forest: {
    light: {
      ground: '#fdfdfa',
      sunken: '#f0f6f0',
      text: '#18241d',
      soft: '#47554c',
      border: '#6f7d74',
      line: '#d8e0d9',
      accent: '#1d6046',
      onAccent: '#ffffff',
      danger: '#ab1520',
      onDanger: '#ffffff',
      dangerSoft: '#fdf0ee',
      warningSoft: '#fff6df',
    },
    dark: {
      ground: '#111a15',
      sunken: '#1b2620',
      text: '#eef5f0',
      soft: '#b4c4ba',
      border: '#83938a',
      line: '#33423a',
      accent: '#84cfae',
      onAccent: '#111a15',
      danger: '#ff9a94',
      onDanger: '#111a15',
      dangerSoft: '#3a1a1c',
      warningSoft: '#352c14',
    },
    radiusPx: 14,
  },
  /** Blue greys and plain corners: for sober pages. */
  slate: {
    light: {
      ground: '#fcfcfd',
      sunken: '#eff4f9',
      text: '#131c29',
      soft: '#46505e',
      border: '#6b7787',
      line: '#d3dae3',
      accent: '#3b4a5e',
      onAccent: '#ffffff',
      danger: '#b0121a',
      onDanger: '#ffffff',
      dangerSoft: '#fdf0ee',
      warningSoft: '#fff6df',
    },
    dark: {
      ground: '#0f151d',
      sunken: '#1a222d',
      text: '#eef2f7',
      soft: '#b2bdcb',
      border: '#8491a2',
      line: '#313c4b',
      accent: '#b3c7e0',
      onAccent: '#0f151d',
      danger: '#ff9a94',
      onDanger: '#0f151d',
      dangerSoft: '#3a1a1c',
      warningSoft: '#332b16',
    },
    radiusPx: 2,
  },
};
