/** How the lines of one chart are told apart: by a colour of the theme, and by their dashes where colours are forced or not seen. */
export const lineLooks: readonly { readonly colour: string; readonly dash: readonly number[] }[] = [
  { colour: "--colorBrandForeground1", dash: [] },
  { colour: "--colorPaletteDarkOrangeForeground1", dash: [7, 3] },
  { colour: "--colorNeutralForeground1", dash: [2, 3] },
];
