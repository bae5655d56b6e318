// What somebody types into a form that is marked stays on this device until Kith has it, and is offered again after a line
// that broke or a window that was closed. Of who is signed in it is enciphered with a key that stands in their own pages
// alone, and goes after three days; of others it stays in the one window. Pages work without it. See ADR 43.
const PREFIX = 'kith.keep.'
const LONGEST = 3 * 24 * 60 * 60 * 1000
const OFF = 'kith-keep=off'
const KINDS = /^(text|search|email|tel|url|number|date|time|textarea|select-one|select-multiple|checkbox|radio)$/
const NEVER = /(^|[-_])(pass|code|token|secret|credential|consent)/i

const [who, secret] = (document.querySelector('meta[name=keeper]')?.content || '').split('.')
const kept = () => who ? localStorage : sessionStorage
const off = () => document.cookie.split('; ').includes(OFF)
const path = address => new URL(address, location.href).pathname
const hash = text => [...(secret || '') + text].reduce((sum, sign) => Math.imul(sum ^ sign.codePointAt(0), 16777619), -2128831035).toString(36)
const OWN = PREFIX + (who || 'window') + '.'
const slot = action => OWN + hash(path(action))

const ticks = one => one.type === 'checkbox' || one.type === 'radio'
const fields = form => [...form.elements].filter(one => one.name && KINDS.test(one.type) && !NEVER.test(one.name)
  && one.autocomplete !== 'one-time-code' && !one.closest('[data-keep-not]'))

function chosen(select, first) {
  const all = [...select.options].filter(one => first ? one.defaultSelected : one.selected)
  return (all.length || select.multiple ? all : [...select.options].slice(0, 1)).map(one => one.value)
}

function said(one, first) {
  if (ticks(one)) return first ? one.defaultChecked : one.checked
  if (one.options) return chosen(one, first)
  return first ? one.defaultValue : one.value
}

const words = (form, first) => JSON.stringify(fields(form).map(one => [one.name, ticks(one) ? one.value : '', said(one, first)]))

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), sign => sign.charCodeAt(0))
const text = buffer => btoa(Array.from(new Uint8Array(buffer), byte => String.fromCharCode(byte)).join(''))
const key = () => crypto.subtle.importKey('raw', bytes(secret), 'AES-GCM', false, ['encrypt', 'decrypt'])

async function sealed(plain) {
  if (!who) return plain
  const iv = crypto.getRandomValues(new Uint8Array(12))
  return text(iv) + '.' + text(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(), new TextEncoder().encode(plain)))
}

async function opened(closed) {
  if (!who) return closed
  const [iv, rest] = closed.split('.')
  return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(iv) }, await key(), bytes(rest)))
}

function forget(wanted) {
  for (const store of [localStorage, sessionStorage]) {
    for (const name of Object.keys(store)) {
      if (name.startsWith(PREFIX) && wanted(name, store)) store.removeItem(name)
    }
  }
}

const isOver = entry => !(JSON.parse(entry).at > Date.now() - LONGEST)
const isOfOthers = name => who && !name.startsWith(OWN) && !name.startsWith(PREFIX + 'window.')

// It arrived where the answer led on to another page, or is another page itself that tells of no trouble; from a trouble it may be sent again.
function arrived() {
  const sent = JSON.parse(sessionStorage.getItem('kith.sent') || 'null')
  const trouble = document.querySelector('[data-trouble]')
  if (sent && trouble) {
    return trouble.parentElement.addEventListener('submit', event => {
      if (path(event.target.getAttribute('action')) === sent.to) sessionStorage.setItem('kith.sent', JSON.stringify({ ...sent, from: location.pathname }))
    })
  }
  sessionStorage.removeItem('kith.sent')
  if (!sent) return
  const led = performance.getEntriesByType('navigation')[0]?.redirectCount > 0 && document.referrer && path(document.referrer) === sent.from
  const answered = location.pathname === sent.to && !document.querySelector('[data-keep]')
  if (led || answered) for (const store of [localStorage, sessionStorage]) store.removeItem(sent.slot)
}

function putBack(form, list) {
  const before = {}
  const all = fields(form)
  for (const [name, value, now] of list) {
    const same = all.filter(one => one.name === name && (!ticks(one) || one.value === value))
    const one = ticks({ type: same[0]?.type }) ? same[0] : same[before[name] = (before[name] ?? -1) + 1]
    if (!one) continue
    if (ticks(one)) one.checked = now
    else if (one.options) for (const option of one.options) option.selected = now.includes(option.value)
    else one.value = now
  }
  form.dispatchEvent(new Event('input', { bubbles: true }))
}

function shown(form, list) {
  return list.filter(([, value, now]) => !value && typeof now === 'string' && now.trim()).map(([name, , now]) => {
    const line = document.createElement('p')
    line.className = 'exact'
    line.dir = 'auto'
    line.textContent = now
    return line
  })
}

function watch(mark) {
  const form = mark.closest('form') || mark.nextElementSibling
  const part = name => mark.querySelector(`[data-keep-${name}]`)
  const here = slot(form.getAttribute('action'))
  const hidden = [...form.elements].filter(one => one.type === 'hidden' && !/^(_csrf|draft_of)$/.test(one.name)).map(one => one.name + '=' + one.value)
  let first = words(form, true)
  let turn = 0
  let waiting = 0
  const was = () => hash(hidden.length ? hidden.join('\n') : first)
  const drop = () => { turn++; clearTimeout(waiting); waiting = 0; kept().removeItem(here) }

  async function keep() {
    clearTimeout(waiting)
    waiting = 0
    if (off()) return
    const now = words(form)
    if (now === first) return drop()
    const mine = ++turn
    const entry = JSON.stringify({ at: Date.now(), was: was(), text: await sealed(now) })
    if (mine === turn) try { kept().setItem(here, entry) } catch { /* no room: what is typed stays in the page */ }
  }

  function choose() {
    part('on').hidden = off()
    part('off').hidden = !off()
  }

  async function offer() {
    const entry = JSON.parse(kept().getItem(here) || 'null')
    const found = entry && await opened(entry.text).catch(() => null)
    if (!found || found === first) return entry && drop()
    const changed = entry.was !== was()
    const when = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' }).format(entry.at)
    part('when').textContent = part('when').textContent.replace('@@', when)
    part('changed').hidden = !changed
    part('back').hidden = changed
    if (changed) part('changed').append(...shown(form, JSON.parse(found)))
    part('offer').hidden = false
    part('back').addEventListener('click', () => { putBack(form, JSON.parse(found)); part('offer').hidden = true; form.querySelector('input:not([type=hidden]), textarea')?.focus() })
    part('forget').addEventListener('click', () => { drop(); part('offer').hidden = true })
  }

  form.addEventListener('input', event => {
    if (event.target === form || fields(form).includes(event.target)) { clearTimeout(waiting); waiting = setTimeout(keep, 300) }
  })
  form.addEventListener('submit', () => {
    keep()
    sessionStorage.setItem('kith.sent', JSON.stringify({ slot: here, from: location.pathname, to: path(form.getAttribute('action')) }))
  })
  document.addEventListener('visibilitychange', () => { if (document.hidden && waiting) keep() })
  // What Kith keeps as a draft need not be kept here as well.
  let asked
  form.addEventListener('htmx:beforeRequest', event => { if (event.target === form) asked = words(form) })
  form.addEventListener('htmx:afterRequest', event => {
    if (event.target !== form || !event.detail.successful) return
    first = asked
    if (words(form) === first) drop()
  })
  part('stop').addEventListener('click', () => {
    document.cookie = OFF + '; path=/; max-age=31536000; samesite=strict'
    forget(() => true)
    part('offer').hidden = true
    choose()
  })
  part('start').addEventListener('click', () => { document.cookie = 'kith-keep=; path=/; max-age=0; samesite=strict'; choose() })
  choose()
  offer()
}

// What a door has not told goes with the rest when somebody signs out: the door itself asks first.
function untold() {
  const doors = Object.keys(localStorage).filter(name => name.startsWith('kith.door.')).map(name => JSON.parse(localStorage.getItem(name)))
  return doors.find(one => one.marks.length && one.page !== location.pathname)
}

// A door that is not opened again forgets its names all the same when its day is over; marks, which name nobody, wait.
async function forgetDoors() {
  const past = name => !(JSON.parse(localStorage.getItem(name) || 'null')?.until > Date.now())
  for (const held of window.caches ? await caches.keys() : []) {
    const page = held.replace('kith-door ', '')
    if (page !== held && page !== location.pathname && past('kith.door.' + page)) await caches.delete(held)
  }
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith('kith.door.') && name !== 'kith.door.' + location.pathname && past(name) && !JSON.parse(localStorage.getItem(name)).marks.length) localStorage.removeItem(name)
  }
}

function begin() {
  document.addEventListener('submit', event => {
    if (path(event.target.getAttribute('action') || '') !== '/sign-out') return
    const door = untold()
    if (door) {
      event.preventDefault()
      return location.assign(door.page)
    }
    forget(() => true)
  })
  if (off()) forget(() => true)
  forget((name, store) => isOfOthers(name) || isOver(store.getItem(name)))
  arrived()
  forgetDoors()
  document.querySelectorAll('[data-keep]').forEach(watch)
}

// Enciphering needs https or this very machine; where it cannot be, or nothing may be stored, nothing is kept.
try { if (!who || window.crypto?.subtle) begin() } catch (shut) { console.info('Kith keeps nothing on this device:', shut.name) }
