"""Makes the archives of test_archives.cpp. usage: archives.py FOLDER"""
import gzip, io, lzma, os, stat, struct, sys, tarfile, zipfile, zlib

folder = sys.argv[1]
INDEX = ('index.html', b'<html>')


def path(name):
    return os.path.join(folder, name)


def write(name, content):
    with open(path(name), 'wb') as file:
        file.write(content)


# --- zip
def make_zip(name, entries, modes=None):
    with zipfile.ZipFile(path(name), 'w', zipfile.ZIP_DEFLATED) as archive:
        for entry, content in entries:
            info = zipfile.ZipInfo(entry)
            info.filename = entry  # without what ZipInfo makes of it
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = ((modes or {}).get(entry, stat.S_IFREG | 0o644)) << 16
            if entry.endswith('/'):
                info.external_attr = (stat.S_IFDIR | 0o755) << 16
            archive.writestr(info, content)


def replaced(name, old, new, source):
    content = open(path(source), 'rb').read()
    assert old in content and len(old) == len(new)
    write(name, content.replace(old, new))


# --- tar
def make_tar(name, entries, compression='gz', form=tarfile.PAX_FORMAT):
    with tarfile.open(path(name), 'w:' + compression, format=form) as archive:
        for entry in entries:
            info = tarfile.TarInfo(entry[0])
            content = entry[1] if len(entry) == 2 else b''
            info.size = len(content)
            if len(entry) == 3:
                info.type, info.linkname = entry[1:]
            archive.addfile(info, io.BytesIO(content))


# --- 7z, after 7zFormat.txt
def number(value):
    return bytes([value]) if value < 0x80 else b'\xff' + struct.pack('<Q', value)


def make_7z(name, entries, unix=None, coder=b'\x01\x00', packed=None, claimed=None):
    """entries: (name, content or None for a folder); one stream, stored unless coder and packed say otherwise."""
    files = [(n, c) for n, c in entries if c is not None]
    data = b''.join(c for _, c in files)
    stream = data if packed is None else packed
    total = len(data) if claimed is None else claimed
    header = b'\x01\x04\x06' + number(0) + number(1) + b'\x09' + number(len(stream)) + b'\0'
    header += b'\x07\x0b\x01\0\x01' + coder + b'\x0c' + number(total) + b'\0'
    header += b'\x08\x0d' + number(len(files)) + b'\x09' + b''.join(number(len(c)) for _, c in files[:-1])
    header += (b'\x0a\x01' + b''.join(struct.pack('<I', zlib.crc32(c)) for _, c in files)) if claimed is None else b''
    header += b'\0\0'
    names = b'\0' + b''.join(n.encode('utf-16-le', 'surrogatepass') + b'\0\0' for n, _ in entries)
    header += b'\x05' + number(len(entries))
    empty = [c is None for _, c in entries]
    if any(empty):
        bits = bytearray((len(empty) + 7) // 8)
        for i, value in enumerate(empty):
            bits[i // 8] |= value << (7 - i % 8)
        header += b'\x0e' + number(len(bits)) + bytes(bits)
    header += b'\x11' + number(len(names)) + names
    attributes = b'\x01\0' + b''.join(
        struct.pack('<I', 0x8000 | ((unix or {}).get(n, stat.S_IFDIR if c is None else stat.S_IFREG) << 16))
        for n, c in entries)
    header += b'\x15' + number(len(attributes)) + attributes + b'\0\0'
    start = struct.pack('<QQI', len(stream), len(header), zlib.crc32(header))
    write(name, b'7z\xbc\xaf\x27\x1c\0\x04' + struct.pack('<I', zlib.crc32(start)) + start + stream + header)


# The same in every format.
LONG = '/'.join(['n' * 100] * 6)
COMMON = {
    'good': [INDEX, ('css/style.css', b'a {}')],
    'wrapped': [('top/index.html', b'<html>'), ('top/css/style.css', b'a {}')],
    'two-tops': [('top/index.html', b'<html>'), ('other/style.css', b'a {}')],
    'no-index': [('page.html', b'<html>')],
    'absolute': [INDEX, ('/tmp/evil.txt', b'x')],
    'drive': [INDEX, ('C:evil.txt', b'x')],
    'parent': [INDEX, ('../evil.txt', b'x')],
    'inner-parent': [INDEX, ('a/../evil.txt', b'x')],
    'deep-parent': [INDEX, ('a/../../evil.txt', b'x')],
    'backslash': [INDEX, ('a\\evil.txt', b'x')],
    'hidden': [INDEX, ('.htaccess', b'x')],
    'hidden-folder': [INDEX, ('.git/config', b'x')],
    'control': [INDEX, ('a\x1b[31mb', b'x')],
    'bidi': [INDEX, ('a\u202etxt.exe', b'x')],
    'empty-part': [INDEX, ('a//evil.txt', b'x')],
    'twice': [INDEX, ('a.txt', b'x'), ('a.txt', b'y')],
    'case': [INDEX, ('a.txt', b'x'), ('A.txt', b'y')],
    'folder-case': [INDEX, ('dir/a.txt', b'x'), ('DIR/b.txt', b'y')],
    'unicode-case': [INDEX, ('\u00e4.txt', b'x'), ('a\u0308.txt', b'y')],
    'file-then-folder': [INDEX, ('a', b'x'), ('a/b', b'y')],
    'folder-then-file': [INDEX, ('a/b', b'x'), ('a', b'y')],
    'long-path': [INDEX, (LONG, b'x')],
    'long-name': [INDEX, ('n' * 201, b'x')],
    'deep': [INDEX, ('/'.join('d' * 17), b'x')],
    'many': [INDEX] + [('f%d' % i, b'x') for i in range(5000)],
    'many-folders': [INDEX] + [('/'.join('%d-%d' % (i, d) for d in range(15)) + '/f', b'x') for i in range(400)],
    'large-file': [INDEX, ('large.bin', bytes((64 << 20) + 1))],
    'bomb': [INDEX, ('bomb.bin', bytes(40 << 20))],
}
for case, entries in COMMON.items():
    make_zip(case + '.zip', entries)
    make_tar(case + '.tar.gz', entries)
    if case not in ('large-file', 'bomb'):
        make_tar(case + '.tar.xz', entries, 'xz')
        make_7z(case + '.7z', entries)
make_tar('bomb.tar.xz', COMMON['bomb'], 'xz')

make_zip('symlink.zip', [INDEX, ('link', b'/etc/passwd')], {'link': stat.S_IFLNK | 0o777})
make_zip('device.zip', [INDEX, ('null', b'')], {'null': stat.S_IFCHR | 0o666})
make_zip('total.zip', [INDEX] + [('f%d' % i, (os.urandom(32768) + bytes((2 << 20) - 32768)) * 30) for i in range(5)])
content = bytearray(open(path('good.zip'), 'rb').read())
for signature, offset in ((b'PK\x03\x04', 6), (b'PK\x01\x02', 8)):
    at = content.rfind(signature)
    content[at + offset] |= 1
write('encrypted.zip', bytes(content))
replaced('latin1.zip', b'css/style.css', b'css/st\xffle.css', 'good.zip')
with zipfile.ZipFile(path('empty.zip'), 'w'):
    pass
stored = io.BytesIO()
with zipfile.ZipFile(stored, 'w') as archive:
    archive.writestr('index.html', '<html>')
write('checksum.zip', stored.getvalue().replace(b'<html>', b'<HTML>'))

make_tar('dots.tar.gz', [('.', tarfile.DIRTYPE, ''), ('./index.html', b'<html>'), ('./css', tarfile.DIRTYPE, ''),
                         ('./css/style.css', b'a {}')], form=tarfile.GNU_FORMAT)
for case, kind in (('symlink', tarfile.SYMTYPE), ('hardlink', tarfile.LNKTYPE), ('fifo', tarfile.FIFOTYPE),
                   ('device', tarfile.CHRTYPE), ('block', tarfile.BLKTYPE)):
    make_tar(case + '.tar.gz', [INDEX, ('odd', kind, '/etc/passwd')])
make_tar('through-link.tar.gz', [INDEX, ('sub', tarfile.SYMTYPE, '/tmp'), ('sub/evil', b'x')])
for case, form in (('gnu', tarfile.GNU_FORMAT), ('pax', tarfile.PAX_FORMAT)):
    make_tar(case + '.tar.gz', [INDEX, ('n' * 90 + '/' + 'm' * 90 + '/long.css', b'a {}')], form=form)
    make_tar(case + '-parent.tar.gz', [INDEX, ('n' * 150 + '/../../../evil', b'x')], form=form)
write('no-tar.tar.gz', gzip.compress(b'text ' * 1000))
plain = gzip.decompress(open(path('good.tar.gz'), 'rb').read())
write('endless.tar.gz', gzip.compress(plain + bytes(8 << 20)))
write('more.tar.gz', gzip.compress(plain + b'evil' * 128))
negative = bytearray(plain[:512])
negative[124:136] = b'\xff' * 12
negative[148:156] = b' ' * 8
negative[148:156] = b'%06o\0 ' % sum(negative)
write('negative.tar.gz', gzip.compress(bytes(negative)))

make_7z('symlink.7z', [INDEX, ('link', b'/etc/passwd')], {'link': stat.S_IFLNK})
make_7z('surrogate.7z', [INDEX, ('a\ud800b', b'x')])
make_7z('encrypted.7z', [INDEX], coder=b'\x24\x06\xf1\x07\x01\x01\x00')
make_7z('method.7z', [INDEX], coder=b'\x04\x03\x03\x01\x03')
make_7z('claims.7z', [INDEX], claimed=1 << 40)
filters = [{'id': lzma.FILTER_LZMA2, 'dict_size': 1 << 20}]
bomb = [INDEX, ('bomb.bin', bytes(40 << 20))]
make_7z('bomb.7z', bomb, coder=b'\x21\x21\x01\x10', packed=lzma.compress(b''.join(c for _, c in bomb), lzma.FORMAT_RAW, filters=filters))
make_7z('large-file.7z', COMMON['large-file'], coder=b'\x21\x21\x01\x10',
        packed=lzma.compress(b''.join(c for _, c in COMMON['large-file']), lzma.FORMAT_RAW, filters=filters))
make_7z('dictionary.7z', [INDEX], coder=b'\x21\x21\x01\x28', packed=lzma.compress(b'<html>', lzma.FORMAT_RAW, filters=filters))

write('text.zip', b'this is text')
write('nothing.zip', b'')
