import * as room from "./roomBundle";

globalThis.room = room;
