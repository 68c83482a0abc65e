// The address at which a package will be hosted, and the manifest that names it.

/** The place that manifest.xml names: the server of npm run excel. */
const localAddress = "https://localhost:3000";

/** An address without its last slash, or the sentence that says what is wrong with it. */
function hostAddress(text) {
  if (!text) return { error: "Say where the add-in will be hosted: npm run package -- --url https://addins.example.com/creditstake" };
  if (!URL.canParse(text)) return { error: `${text} is not an address; it should look like https://addins.example.com/creditstake.` };
  const url = new URL(text);
  if (url.protocol !== "https:") return { error: `${text} does not begin with https://, and Excel loads nothing else.` };
  if (url.username || url.password) return { error: "The address must not hold a name or a password: everybody can read a manifest." };
  if (url.search || url.hash) return { error: `${text} must end with the folder: no ? and no # in it.` };
  if (/\.(?:html?|xml|json)$/.test(url.pathname)) return { error: `${text} is a file; name the folder in which it will be.` };
  return { address: `${url.origin}${url.pathname.replace(/\/+$/, "")}` };
}

const inXml = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");

/** The manifest for another address, and for the name that the functions' bundle has there. */
const hostedManifest = (manifest, address, functionsFile) =>
  manifest.replaceAll(`${localAddress}/functions.js"`, `${localAddress}/${functionsFile}"`).replaceAll(localAddress, () => inXml(address));

/** What Excel is told about the functions, with the help at another address. */
const hostedFunctions = (json, address) => json.replaceAll(`${localAddress}/`, () => `${address}/`);

module.exports = { localAddress, hostAddress, hostedFunctions, hostedManifest };
