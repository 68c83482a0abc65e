// npm run build: production bundles in dist/, dist-embedded/ and dist-headless/. Further arguments go to webpack.
import { build, packages } from "./ensure.mjs";

packages();
const args = process.argv.slice(2);
process.exit(build(args.includes("--mode") ? args : ["--mode", "production", ...args]));
