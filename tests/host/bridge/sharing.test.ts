import { expect, test } from 'vitest'
import { httpTransport } from '../../../host/bridge/http-transport.ts'
import { hostOver } from '../../../host/bridge/wire.ts'
import { docx, hostOn } from '../../helpers/hosts.ts'
import { loopback } from '../../helpers/loopback.ts'
import { sentTo, sharedBy } from '../../helpers/shared.ts'

/** A host as a page in a browser sees it, over the loopback connection. */
async function inBrowser() {
  const open = await hostOn()
  const { port, key, faults } = await loopback(open.host)
  const host = hostOver(httpTransport({ origin: `http://127.0.0.1:${port}`, key, fetch }))
  return { ...open, host, faults }
}

test('a browser makes a file, sends it in pieces and brings it in; what is too large for a piece is refused', async () => {
  const [ada, bola] = [await inBrowser(), await inBrowser()]
  await ada.add('grievance.docx', docx('Grievance policy', 'We support BAME staff.'))
  const bytes = await sharedBy(ada, undefined, 'four plain words here')
  const upload = await sentTo(bola, bytes, 2000)
  await expect(bola.host.lookInto({ upload })).rejects.toMatchObject({ code: 'encrypted' })
  const passphrase = 'four plain words here'
  expect(await bola.host.bringIn({ upload, passphrase })).toMatchObject({
    documents: [{ name: 'grievance', kind: 'added' }],
    left: 0,
  })
  const most = 50 * 2 ** 20
  const { upload: large } = await bola.host.receiveShared({ bytes: new Uint8Array(most) })
  await expect(bola.host.lookInto({ upload: large })).rejects.toMatchObject({ code: 'not-readable' })
  await expect(bola.host.receiveShared({ bytes: new Uint8Array(most + 1) })).rejects.toMatchObject({
    code: 'bad-request',
  })
  await expect(bola.host.shareTo({ folder: '/tmp' })).rejects.toMatchObject({ code: 'not-writable' })
  expect([...ada.faults, ...bola.faults]).toEqual([])
}, 120_000)
