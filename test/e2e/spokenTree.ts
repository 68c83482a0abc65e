/** What a screen reader gets of the pane: Chromium's tree of it, with the place of each node on the screen. */
import type { CDPSession } from "playwright-core";
import type { Workbook } from "./workbook";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Spoken {
  /** Empty for a node that only groups others and is not told itself. */
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** As the tree has them: "expanded", "checked", "level" … */
  readonly states: Readonly<Record<string, unknown>>;
  /** Round everything that can be seen of it; undefined where nothing can. */
  readonly box: Box | undefined;
  readonly parts: readonly Spoken[];
}

interface Value {
  readonly value?: unknown;
}
interface TreeNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** Such a thing is one thing to a reader, whatever it is drawn with. */
const whole = new Set(["button", "combobox", "textbox", "spinbutton", "checkbox", "radio", "img", "image", "Date", "InputTime", "slider", "graphics-document", "StaticText"]);

export async function spokenTree({ page }: Workbook): Promise<Spoken> {
  const cdp = await page.context().newCDPSession(page);
  const { frameTree } = await cdp.send("Page.getFrameTree");
  const frameId = frameTree.childFrames?.find(({ frame }) => frame.url.includes("taskpane"))?.frame.id;
  if (frameId === undefined) throw new Error("There is no task pane in the page.");
  const nodes: readonly TreeNode[] = (await cdp.send("Accessibility.getFullAXTree", { frameId })).nodes;
  const places = await drawn(cdp);
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const spoken = ({ ignored, role, name, description, properties = [], childIds = [], backendDOMNodeId }: TreeNode): Spoken => {
    const own = places.get(backendDOMNodeId ?? -1);
    const told = ignored ? "" : String(role?.value ?? "");
    const parts = whole.has(told) ? [] : childIds.flatMap((id) => byId.get(id) ?? []).map(spoken);
    // What is one pixel wide and high is there to be heard.
    const isUnseen = own !== undefined && own.right - own.left <= 1 && own.bottom - own.top <= 1;
    const seen = isUnseen ? [] : parts.flatMap(({ box }) => box ?? []);
    return {
      role: told,
      name: String(name?.value ?? "").trim(),
      description: String(description?.value ?? "").trim(),
      states: Object.fromEntries(properties.map((each) => [each.name, each.value.value])),
      box: whole.has(told) && !isUnseen ? own : around(seen),
      parts: isUnseen ? parts.map(unseen) : parts,
    };
  };
  return spoken(nodes[0]!);
}

const unseen = (node: Spoken): Spoken => ({ ...node, box: undefined, parts: node.parts.map(unseen) });

const around = (boxes: readonly Box[]): Box | undefined =>
  boxes.length === 0
    ? undefined
    : { left: Math.min(...boxes.map(({ left }) => left)), top: Math.min(...boxes.map(({ top }) => top)), right: Math.max(...boxes.map(({ right }) => right)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)) };

/** Where each node of the page is drawn, by the number that the browser gives it; what a frame scrolls out of sight sideways is not. */
async function drawn(cdp: CDPSession): Promise<ReadonlyMap<number, Box>> {
  const { documents, strings } = await cdp.send("DOMSnapshot.captureSnapshot", { computedStyles: ["overflow-x"] });
  const places = new Map<number, Box>();
  for (const { nodes, layout } of documents) {
    const inLayout = new Map(layout.nodeIndex.map((node, i) => [node, i]));
    const frames = new Map<number, Box>();
    // Parents come before their children.
    for (const [node, number] of (nodes.backendNodeId ?? []).entries()) {
      const i = inLayout.get(node);
      const frame = frames.get(nodes.parentIndex?.[node] ?? -1);
      const [x = 0, top = 0, width = 0, height = 0] = (i === undefined ? undefined : layout.bounds[i]) ?? [];
      const left = Math.max(x, frame?.left ?? -Infinity);
      const box = { left, top, right: Math.min(x + width, frame?.right ?? Infinity), bottom: top + height };
      if (box.right > left && height > 0) places.set(number, box);
      const cuts = i !== undefined && strings[layout.styles[i]?.[0] ?? -1] !== "visible" && box.right > left;
      if (cuts) frames.set(node, box);
      else if (frame) frames.set(node, frame);
    }
  }
  return places;
}

/** Every node that is told, in the order in which it is read. */
export const told = (node: Spoken): Spoken[] => [...(node.role === "" ? [] : [node]), ...node.parts.flatMap(told)];
