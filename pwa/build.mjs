import { mkdirSync, writeFileSync } from 'node:fs'
mkdirSync('target/classes/META-INF/resources/assets', { recursive: true })
writeFileSync('target/classes/META-INF/resources/assets/manifest.json', '{}')
