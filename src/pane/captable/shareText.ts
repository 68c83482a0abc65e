/** Figures of a cap table as people read them: prices have few digits before the point or many zeros after it. */
import { figureText } from "../deal/figureText";

export const priceText = (value: number, locale: string): string => new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 }).format(value);
export const amountText = (value: number, locale: string): string => (value !== 0 && Math.abs(value) < 1 ? priceText(value, locale) : figureText(value, "money", locale));
export const sharesText = (value: number, locale: string): string => figureText(value, "shares", locale);
export const percentText = (value: number, locale: string): string => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(value);
