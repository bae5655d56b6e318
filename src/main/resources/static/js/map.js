// Makes a map movable: drag, pinch, wheel (after a click into the map, or with Ctrl).
// Without it the map is a picture with plain links to its neighbours, and stays so where anything fails; the
// links are the way for a keyboard. Touch needs `touch-action: none` on the svg.
//
//   <figure data-map data-lat data-lon data-zoom data-page="…?" data-image="…?" [data-history]>
//     <svg viewBox="0 0 W H"><image width="W" height="H" href="…"/> … </svg>
//     <a data-map-go="in" href="…">      links to other views, fetched in place
//
// data-page answers `lat=&lon=&zoom=&w=&h=` with the whole element for that view; without it only the
// picture, from data-image, changes. data-history keeps the page's address in step.

const pointers = new Map();
let moved = 0;
let timer;
let asked;

const mapOf = (event) => event.target instanceof Element ? event.target.closest("[data-map]") : null;
const boxOf = (map) => map.querySelector("svg").viewBox.baseVal;
const northing = (lat) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
const latitude = (y) => (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90;

function shift(map, dx, dy) {
  const box = boxOf(map);
  const unit = box.width / map.querySelector("svg").clientWidth;
  box.x -= dx * unit;
  box.y -= dy * unit;
}

function scale(map, factor, clientX, clientY) {
  const box = boxOf(map);
  const frame = map.querySelector("svg").getBoundingClientRect();
  const across = (clientX - frame.left) / frame.width;
  const down = (clientY - frame.top) / frame.height;
  box.x += box.width * across * (1 - 1 / factor);
  box.y += box.height * down * (1 - 1 / factor);
  box.width /= factor;
  box.height /= factor;
}

function settle(map, wait = 0) {
  clearTimeout(timer);
  timer = setTimeout(() => load(map, viewOf(map)), wait);
}

/** The view that the map's frame has been moved to, as the query of an address. */
function viewOf(map) {
  const box = boxOf(map);
  const { width, height } = map.querySelector("image");
  const [w, h] = [width.baseVal.value, height.baseVal.value];
  const world = w * 2 ** map.dataset.zoom;
  const lat = latitude(northing(+map.dataset.lat) + (box.y + box.height / 2 - h / 2) / world);
  const lon = +map.dataset.lon + ((box.x + box.width / 2 - w / 2) / world) * 360;
  const zoom = Math.min(9, Math.max(0, Math.round(2 * (+map.dataset.zoom + Math.log2(w / box.width))) / 2));
  return new URLSearchParams({ lat: lat.toFixed(4), lon: lon.toFixed(4), zoom, w, h });
}

async function load(map, view, address = map.dataset.page && map.dataset.page + view) {
  asked?.abort();
  asked = new AbortController();
  try {
    if (address) {
      await replace(map, address, asked.signal);
    } else {
      map.querySelector("image").setAttribute("href", map.dataset.image + view);
      [map.dataset.lat, map.dataset.lon, map.dataset.zoom] = ["lat", "lon", "zoom"].map((name) => view.get(name));
      home(map);
    }
  } catch (error) {
    if (error.name !== "AbortError") home(map);
  }
}

async function replace(map, address, signal) {
  const answer = await fetch(address, { headers: { "HX-Request": "true" }, signal });
  const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = parsed.querySelector("[data-map]");
  if (!answer.ok || !fresh) throw new Error(`No map at ${address}`);
  const picture = new Image();
  picture.src = fresh.querySelector("image").getAttribute("href");
  await picture.decode();
  if (signal.aborted) return;
  const focus = map.contains(document.activeElement) && (document.activeElement.dataset.mapGo ?? "map");
  map.replaceWith(document.adoptNode(fresh));
  if ("history" in fresh.dataset) history.replaceState(history.state, "", address);
  if (focus) {
    fresh.tabIndex = fresh.hasAttribute("tabindex") ? fresh.tabIndex : -1;
    const link = fresh.querySelector(`[data-map-go="${focus}"]`);
    (link ?? fresh).focus({ preventScroll: true, focusVisible: Boolean(link) });
  }
}

function home(map) {
  const { width, height } = map.querySelector("image");
  Object.assign(boxOf(map), { x: 0, y: 0, width: width.baseVal.value, height: height.baseVal.value });
}

document.addEventListener("pointerdown", (event) => {
  const map = mapOf(event);
  if (!map || event.button || !event.target.closest("svg")) return;
  if (event.isPrimary) pointers.clear();
  pointers.set(event.pointerId, event);
  moved = 0;
  if (!map.hasAttribute("tabindex")) map.tabIndex = -1;
  if (!event.target.closest("a")) map.focus({ preventScroll: true, focusVisible: false });
});

document.addEventListener("pointermove", (event) => {
  const before = pointers.get(event.pointerId);
  const map = before && mapOf(before);
  if (!map?.isConnected) return;
  const other = [...pointers.values()].find((pointer) => pointer.pointerId !== event.pointerId);
  const [dx, dy] = [event.clientX - before.clientX, event.clientY - before.clientY];
  moved += Math.abs(dx) + Math.abs(dy);
  pointers.set(event.pointerId, event);
  if (other) {
    const apart = (one) => Math.max(20, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY));
    scale(map, apart(event) / apart(before), other.clientX, other.clientY);
  } else {
    shift(map, dx, dy);
  }
});

for (const end of ["pointerup", "pointercancel"]) {
  document.addEventListener(end, (event) => {
    const map = pointers.get(event.pointerId) && mapOf(event.type === end ? pointers.get(event.pointerId) : event);
    pointers.delete(event.pointerId);
    if (map?.isConnected && !pointers.size) moved > 4 ? settle(map) : home(map);
    setTimeout(() => (moved = 0)); // after the click that ends a drag, before any that a key makes
  });
}

document.addEventListener("dragstart", (event) => mapOf(event) && event.preventDefault());

document.addEventListener("click", (event) => {
  const map = mapOf(event);
  const link = event.target.closest?.("a");
  if (!map || !link) return;
  if (moved > 4 && link.closest("svg")) {
    event.preventDefault();
  } else if ("mapGo" in link.dataset && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault();
    load(map, null, link.getAttribute("href"));
  }
}, true);

document.addEventListener("wheel", (event) => {
  const map = mapOf(event);
  if (!map || !(event.ctrlKey || map.contains(document.activeElement))) return;
  event.preventDefault();
  scale(map, 2 ** (-Math.max(-200, Math.min(200, event.deltaY)) / 250), event.clientX, event.clientY);
  settle(map, 250);
}, { passive: false });
