// Serves the one page of the door, and what it is made of, while there is no line; without the names when its day is over. It
// reaches no other page.
const PAGE = new URL('list', self.location).pathname
const KEPT = 'kith-door ' + PAGE

async function door(kept) {
  const page = await kept.match(PAGE)
  if (!page || Date.now() < page.headers.get('Kith-Until')) return page
  const bare = (await page.text()).replace(/(<ul class="rows">)[^]*?(<\/ul>)/, '$1$2')
  await kept.put(PAGE, new Response(bare, { headers: page.headers }))
  return kept.match(PAGE)
}

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('fetch', event => {
  const asked = event.request
  if (asked.method !== 'GET') return
  const held = () => caches.open(KEPT).then(kept => asked.mode === 'navigate' ? door(kept) : kept.match(asked))
  if (asked.mode === 'navigate') {
    event.respondWith(fetch(asked).catch(broken => held().then(page => page || Promise.reject(broken))))
  } else if (['style', 'script', 'image', 'font'].includes(asked.destination)) {
    event.respondWith(held().then(one => one || fetch(asked)))
  }
})
