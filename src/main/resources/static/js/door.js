// The door of a gathering: this page is held on the device for a day, notes who is there without a line, and tells Kith when
// the line is back; each mark has an id, so that telling twice is telling once. Without scripts its form works with a line. See ADR 43.
const HERE = location.pathname
const KEPT = 'kith-door ' + HERE
const NAME = 'kith.door.' + HERE
const SOME = 100
const door = document.querySelector('[data-door]')
const list = door.querySelector('form')
const part = name => door.querySelector(`[data-door-${name}]`)
const show = (name, on) => { for (const one of door.querySelectorAll(`[data-door-${name}]`)) one.hidden = !on }

let token = list.elements._csrf.value
let busy = false
let closed = false
let missing = []
let timers = []

const read = () => JSON.parse(localStorage.getItem(NAME) || 'null') || { page: HERE, marks: [] }
const change = how => {
  if (closed) return
  const state = read()
  how(state)
  localStorage.setItem(NAME, JSON.stringify(state))
  say()
}
const isOver = () => !(Date.now() < read().until)

function say() {
  if (closed) return
  const { marks } = read()
  for (const mark of marks) {
    const box = list.querySelector(`[name=here][value="${mark.of}"]`)
    if (box) box.checked = mark.here
  }
  part('count').textContent = part('count').dataset.doorCount.replace('@@', new Intl.NumberFormat(document.documentElement.lang).format(marks.length))
  show('unsent', marks.length)
  show('sent', !marks.length)
  part('missing').textContent = part('missing').dataset.doorMissing.replace('@@', new Intl.ListFormat(document.documentElement.lang).format(missing))
  show('missing', missing.length)
}

class Refused extends Error {}

// What a page is made of is held before the page: an update brings others.
async function hold(made) {
  const kept = await caches.open(KEPT)
  const parts = [...made.querySelectorAll('link[rel=stylesheet], link[rel=icon], script[src], img[src]')]
    .map(one => new URL(one.getAttribute('href') || one.getAttribute('src'), location.href)).filter(one => one.origin === location.origin)
  await Promise.all(parts.map(one => kept.match(one).then(there => there || kept.add(one).catch(() => null))))
  return kept
}

// The list as it is now, and a token that is good now. The key of what is typed (keep.js) is not held with it.
async function look() {
  const answer = await fetch(HERE, { cache: 'no-store' })
  if (answer.status >= 500) throw new Error('Kith is not there')
  const page = (await answer.text()).replace(/<meta name="keeper"[^>]*>/, '')
  const there = new DOMParser().parseFromString(page, 'text/html').querySelector('[data-door]')
  if (!answer.ok || answer.redirected || !there) throw new Refused()
  token = there.querySelector('[name=_csrf]').value
  if (closed || isOver()) return
  const kept = await hold(there.ownerDocument)
  await kept.put(HERE, new Response(page, { headers: { 'Content-Type': answer.headers.get('Content-Type'), 'Kith-Until': read().until } }))
  if (closed) return caches.delete(KEPT)
  const focused = document.activeElement?.value
  list.replaceChildren(...there.querySelector('form').childNodes)
  change(state => { state.made = there.dataset.doorMade })
  show('plain', false)
  say()
  if (focused) list.querySelector(`[value="${focused}"]`)?.focus()
  find()
}

async function tell() {
  let left = read().marks
  while (left.length) {
    const some = left.slice(0, SOME)
    change(state => { for (const mark of state.marks) mark.tried ||= some.some(one => one.id === mark.id) })
    const body = new URLSearchParams({ _csrf: token, now: Date.now() })
    for (const one of some) body.append('mark', [one.id, one.of, one.here ? 1 : 0, one.at].join(' '))
    const answer = await fetch('marks', { method: 'POST', body })
    if (!answer.ok || answer.redirected) throw new Refused()
    const told = await answer.json()
    missing = [...new Set([...missing, ...told.names])]
    for (const box of list.querySelectorAll('[name=here]')) box.checked = told.here.includes(box.value)
    change(state => { state.marks = state.marks.filter(one => !told.kept.includes(one.id)) })
    left = read().marks.length < left.length ? read().marks : []
  }
}

async function meet() {
  if (closed || busy) return
  busy = true
  try {
    await look()
    await tell()
    show('offline', false)
    show('refused', false)
  } catch (broken) {
    if (closed) return
    show('refused', broken instanceof Refused)
    show('offline', !(broken instanceof Refused))
  }
  busy = false
  if (!closed && isOver()) await end()
}

// From now on this tab asks for nothing: what it would get are the names.
async function forget() {
  closed = true
  missing = []
  timers.forEach(clearInterval)
  await caches.delete(KEPT)
  const worker = await navigator.serviceWorker.getRegistration()
  await worker?.unregister()
  localStorage.removeItem(NAME)
  list.replaceChildren()
  for (const name of ['unsent', 'sent', 'offline', 'refused', 'missing', 'ways', 'sure']) show(name, false)
}

// The day is over: the names go, and marks, which name nobody, stay until they are told.
async function end() {
  list.replaceChildren()
  if (!read().marks.length) {
    await forget()
    return show('closed', true)
  }
  show('over', true)
  const kept = await caches.open(KEPT)
  const page = await kept.match(HERE)
  if (!page) return
  const bare = new DOMParser().parseFromString(await page.text(), 'text/html')
  bare.querySelectorAll('[data-door] li').forEach(line => line.remove())
  await kept.put(HERE, new Response('<!doctype html>' + bare.documentElement.outerHTML, { headers: page.headers }))
}

function find() {
  const wanted = part('find').value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
  for (const line of list.querySelectorAll('li')) {
    line.hidden = !line.textContent.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().includes(wanted)
  }
}

async function close() {
  await meet()
  if (read().marks.length) return show('sure', true)
  await forget()
  show('closed', true)
}

// A slip that nobody was told of is no mark: as a mistake it would take away what another door has seen.
function note(of, here) {
  change(state => {
    const slip = here ? -1 : state.marks.findLastIndex(one => one.of === of && one.here && !one.tried)
    if (slip >= 0) state.marks.splice(slip, 1)
    else state.marks.push({ id: crypto.randomUUID(), of, here, at: Date.now() })
  })
}

function begin() {
  if (read().made !== door.dataset.doorMade) {
    change(state => { state.made = door.dataset.doorMade; state.until = Date.now() + Number(door.dataset.door) })
  }
  show('ways', true)
  show('plain', false)
  if (isOver()) list.replaceChildren()
  list.addEventListener('change', event => {
    if (event.target.name !== 'here') return
    note(event.target.value, event.target.checked)
    meet()
  })
  list.addEventListener('submit', event => { event.preventDefault(); meet() })
  part('find').addEventListener('input', find)
  part('send').addEventListener('click', meet)
  part('close').addEventListener('click', close)
  part('drop').addEventListener('click', () => forget().then(() => show('closed', true)))
  addEventListener('online', meet)
  addEventListener('storage', say)
  addEventListener('beforeunload', event => { if (read().marks.length) event.preventDefault() })
  timers = [setInterval(() => { if (isOver() || read().marks.length) meet() }, 15000), setInterval(meet, 300000)]
  say()
  return navigator.serviceWorker.register('worker.js').then(() => hold(document)).catch(() => null).then(meet).then(() => { door.dataset.doorReady = '' })
}

if (window.caches && navigator.serviceWorker && crypto.randomUUID) begin()
