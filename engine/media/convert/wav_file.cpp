#include "media/convert/wav_file.h"

#include "media/convert/little_endian.h"
#include "media/write/part_file.h"

#include <QByteArray>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ovation::media {
namespace {

constexpr int64_t WavBlock_frames = PcmRate / 5;
constexpr int SampleBytes = 2, FrameBytes = SampleBytes * PcmChannels;
constexpr qsizetype LargeSizesContent_bytes = 28; // of the chunk ds64

QByteArray chunk(const char (&name)[5], const QByteArray &content) {
    QByteArray made(name, 4);
    putLittleEndian(made, quint32(content.size()));
    made += content;
    return content.size() % 2 ? made.append('\0') : made;
}

/// Everything up to the samples. `media_bytes`: of the samples; `all_bytes`: of the file.
QByteArray header(int64_t media_bytes, int64_t all_bytes) {
    const bool isLarge = all_bytes > std::numeric_limits<quint32>::max();
    QByteArray sizes;
    putLittleEndian(sizes, quint64(all_bytes - 8));
    putLittleEndian(sizes, quint64(media_bytes));
    putLittleEndian(sizes, quint64(media_bytes / FrameBytes));
    putLittleEndian(sizes, quint32(0));
    QByteArray format;
    putLittleEndian(format, quint16(1)); // PCM
    putLittleEndian(format, quint16(PcmChannels));
    putLittleEndian(format, quint32(PcmRate));
    putLittleEndian(format, quint32(PcmRate * FrameBytes));
    putLittleEndian(format, quint16(FrameBytes));
    putLittleEndian(format, quint16(SampleBytes * 8));
    QByteArray made(isLarge ? "RF64" : "RIFF");
    putLittleEndian(made, isLarge ? std::numeric_limits<quint32>::max() : quint32(all_bytes - 8));
    made += "WAVE";
    made += isLarge ? chunk("ds64", sizes) : chunk("JUNK", QByteArray(LargeSizesContent_bytes, '\0'));
    made += chunk("fmt ", format) + "data";
    putLittleEndian(made, isLarge ? std::numeric_limits<quint32>::max() : quint32(media_bytes));
    return made;
}

QByteArray cues(const std::vector<Chapter> &chapters) {
    if (chapters.empty())
        return {};
    QByteArray points, names("adtl");
    putLittleEndian(points, quint32(chapters.size()));
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        const auto frame = quint32(std::max<int64_t>(chapters[i].time_ms, 0) * (PcmRate / 1000));
        putLittleEndian(points, quint32(i + 1));
        putLittleEndian(points, frame);
        points += "data";
        putLittleEndian(points, quint32(0));
        putLittleEndian(points, quint32(0));
        putLittleEndian(points, frame);
        QByteArray name;
        putLittleEndian(name, quint32(i + 1));
        names += chunk("labl", name.append(chapters[i].name.c_str()).append('\0'));
    }
    return chunk("cue ", points) + chunk("LIST", names);
}

QByteArray as16Bit(std::span<const float> samples) {
    QByteArray made(qsizetype(samples.size()) * SampleBytes, Qt::Uninitialized);
    auto *to = reinterpret_cast<qint16 *>(made.data());
    for (const float sample : samples)
        *to++ = qToLittleEndian(qint16(std::lround(std::clamp(sample, -1.0F, 1.0F) * 32767.0F)));
    return made;
}

} // namespace

Result<void> writeWav(const QString &path, PcmSource &source, std::optional<int64_t> frames,
                      const std::vector<Chapter> &chapters, ConvertControl &control) {
    PartFile file;
    if (auto opened = file.open(path); !opened)
        return opened;
    QByteArray head = header(0, 0);
    if (auto written = file.write(head.constData(), size_t(head.size())); !written)
        return written;
    std::vector<float> block;
    int64_t done = 0;
    while (frames ? done < *frames : !source.isAtEnd()) {
        if (!control.mayContinue())
            return canceled();
        block.resize(
            std::size_t(std::min(frames ? *frames - done : WavBlock_frames, WavBlock_frames) * PcmChannels));
        if (auto read = source.read(block, control); !read)
            return read;
        const QByteArray samples = as16Bit(block);
        if (auto written = file.write(samples.constData(), size_t(samples.size())); !written)
            return written;
        done += int64_t(block.size() / PcmChannels);
        control.reached(done * 1000 / PcmRate);
    }
    const QByteArray tail = cues(chapters);
    if (auto written = file.write(tail.constData(), size_t(tail.size())); !written)
        return written;
    head = header(done * FrameBytes, file.size());
    return file.patch(0, head.constData(), size_t(head.size()));
}

} // namespace ovation::media
