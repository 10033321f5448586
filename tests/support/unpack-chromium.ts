import { fileURLToPath } from 'node:url';
import Chromium, { inflate } from '@sparticuz/chromium';

// A process of its own: the package unpacks into the folder that TMPDIR names, and into no other.
await Chromium.executablePath();
await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))));
