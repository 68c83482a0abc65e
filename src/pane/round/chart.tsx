/** One chart by month, of one series or of several lines. Chart.js draws on a canvas, so colours are read from the page and the chart is redrawn when they change. */
import { BarController, BarElement, CategoryScale, Chart as Drawing, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip, type ChartConfiguration } from "chart.js";
import { useEffect, useRef, type ReactElement } from "react";
import { figureText } from "../deal/figureText";
import { lineLooks } from "./lineLooks";
import type { Series } from "./months";

Drawing.register(BarController, BarElement, CategoryScale, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip);

interface ChartProperties {
  /** One, or several lines on one scale. */
  readonly series: readonly Series[];
  readonly months: readonly string[];
  readonly summary: string;
  readonly locale: string;
}

export function Chart({ series, months, summary, locale }: ChartProperties): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef<Drawing<"line" | "bar"> | null>(null);
  // Made once, and then given new figures: making a chart takes far longer than changing it.
  useEffect(() => {
    const on = canvas.current;
    if (!on) return;
    const wanted = configuration(series, months, locale, coloursOf(on));
    if (!drawing.current) {
      drawing.current = new Drawing(on, wanted);
      return;
    }
    drawing.current.data = wanted.data;
    if (wanted.options) drawing.current.options = wanted.options;
    drawing.current.update("none");
  });
  useEffect(() => {
    const recolour = (): void => {
      const on = canvas.current;
      if (!on || !drawing.current) return;
      Object.assign(drawing.current, { options: configuration(series, months, locale, coloursOf(on)).options });
      drawing.current.update("none");
    };
    const forced = window.matchMedia("(forced-colors: active)");
    forced.addEventListener("change", recolour);
    return () => forced.removeEventListener("change", recolour);
  }, [series, months, locale]);
  useEffect(
    () => () => {
      drawing.current?.destroy();
      drawing.current = null;
    },
    [],
  );
  return <canvas ref={canvas} role="img" aria-label={summary} />;
}

interface Colours {
  readonly text: string;
  readonly grid: string;
  /** One a line. */
  readonly marks: readonly string[];
}

/** The theme's colours, or the system's where the reader has forced a palette. */
function coloursOf(on: HTMLElement): Colours {
  const forced = window.matchMedia("(forced-colors: active)").matches;
  const style = getComputedStyle(on);
  const colour = (variable: string): string => style.getPropertyValue(variable).trim();
  if (!forced) return { text: colour("--colorNeutralForeground2"), grid: colour("--colorNeutralStroke2"), marks: lineLooks.map((each) => colour(each.colour)) };
  return { text: systemColour(on, "CanvasText"), grid: systemColour(on, "GrayText"), marks: ["Highlight", "CanvasText", "CanvasText"].map((name) => systemColour(on, name)) };
}

/** A canvas does not follow forced colours by itself, an element of the page does. */
function systemColour(near: HTMLElement, name: string): string {
  const probe = document.createElement("span");
  probe.style.color = name;
  near.parentElement?.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

function configuration(series: readonly Series[], months: readonly string[], locale: string, colours: Colours): ChartConfiguration<"line" | "bar"> {
  const ticks = { color: colours.text, font: { size: 11 } };
  return {
    type: series[0]?.shape === "bars" ? "bar" : "line",
    data: { labels: [...months], datasets: series.map((each, i) => dataset(each, i, colours)) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      locale,
      interaction: { mode: "index", intersect: false },
      plugins: { tooltip: { displayColors: false, callbacks: { label: ({ parsed, dataset: of }) => `${series.length > 1 ? `${of.label ?? ""} ` : ""}${figureText(parsed.y ?? 0, "money", locale)}` } } },
      scales: {
        x: { ticks: { ...ticks, maxRotation: 0, autoSkip: true, autoSkipPadding: 12 }, grid: { display: false }, border: { color: colours.grid } },
        y: { beginAtZero: true, ticks: { ...ticks, maxTicksLimit: 5 }, grid: { color: colours.grid }, border: { display: false } },
      },
    },
  };
}

function dataset({ title, values, shape }: Series, index: number, { marks }: Colours): ChartConfiguration<"line" | "bar">["data"]["datasets"][number] {
  const mark = marks[index % marks.length]!;
  const common = { label: title, data: [...values], borderColor: mark };
  if (shape === "bars") return { ...common, backgroundColor: mark, borderWidth: 0 };
  return { ...common, type: "line", backgroundColor: "transparent", borderWidth: 2, borderDash: [...lineLooks[index % lineLooks.length]!.dash], pointRadius: 0, pointHitRadius: 8 };
}
