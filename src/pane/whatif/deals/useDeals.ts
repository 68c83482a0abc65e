/** The loop of the deals: like that of the tab it outlives the view. */
import { useSyncExternalStore } from "react";
import { startLoop, type Send } from "../../loop";
import type { Dealing, DealsMessage } from "./dealing";
import { performDeals } from "./dealsEffects";
import { updateDeals } from "./updateDeals";

const loop = startLoop<Dealing, DealsMessage, Parameters<typeof performDeals>[0]>({}, updateDeals, performDeals);

export interface DealsShown {
  readonly dealing: Dealing;
  readonly say: Send<DealsMessage>;
}

export const useDeals = (): DealsShown => ({ dealing: useSyncExternalStore(loop.subscribe, loop.state), say: loop.send });
