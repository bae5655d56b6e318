// A form with data-passkey asks the browser for a passkey, and carries its answer to Kith.
// Without scripts, or without passkeys, such a form stays hidden, and the mail link remains.
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), sign => sign.charCodeAt(0))
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
const known = list => (list || []).map(one => ({ ...one, id: bytes(one.id) }))

function asked(options) {
  const key = { ...options, challenge: bytes(options.challenge) }
  if (key.user) key.user = { ...key.user, id: bytes(key.user.id) }
  if (key.excludeCredentials) key.excludeCredentials = known(key.excludeCredentials)
  if (key.allowCredentials) key.allowCredentials = known(key.allowCredentials)
  return key
}

function answered(credential) {
  const from = credential.response
  const response = { clientDataJSON: text(from.clientDataJSON) }
  for (const part of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (from[part]) response[part] = text(from[part])
  }
  return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, clientExtensionResults: {}, response })
}

async function ask(form) {
  const publicKey = asked(JSON.parse(form.dataset.options))
  const making = form.dataset.passkey === 'make'
  const credential = await (making ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey }))
  form.elements.credential.value = answered(credential)
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential) continue
  form.hidden = false
  form.addEventListener('submit', event => {
    event.preventDefault()
    ask(form).then(() => form.submit(), () => { form.querySelector('[role=alert]').hidden = false })
  })
}
