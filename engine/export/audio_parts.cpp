#include "export/audio_parts.h"

#include "base/time_units.h"
#include "media/convert/audio_reader.h"

#include <QSet>

#include <algorithm>

namespace ovation::exporting {
namespace {

constexpr qsizetype MaxName = 80; ///< characters; a file name has 255 bytes

/// Nothing where the file has no audio.
Result<std::unique_ptr<media::PcmSource>> openReader(const media::OpenSource &open, int64_t from_ns) {
    const auto facts = media::lookAt(open);
    if (!facts)
        return facts.error();
    if (!facts->audio)
        return std::unique_ptr<media::PcmSource>();
    auto reader = media::AudioReader::open(open, *facts, from_ns);
    if (!reader)
        return reader.error();
    return std::unique_ptr<media::PcmSource>(std::move(*reader));
}

/// As every system can have it. To MLT, and to what it plays files with, a colon ends a protocol's name.
QString fileNameOf(const QString &name) {
    static const QString Taken = QStringLiteral("/\\:*?\"<>|");
    QString made;
    for (const QChar letter : name.left(MaxName))
        made += letter.isPrint() && !Taken.contains(letter) ? letter : QLatin1Char('_');
    made = made.trimmed();
    while (made.startsWith(QLatin1Char('.')))
        made.remove(0, 1);
    return made.isEmpty() ? QStringLiteral("Participant") : made;
}

} // namespace

OpenPcm mixOf(const AudioParts &parts, int64_t start_ns) {
    return [parts, start_ns]() -> Result<std::unique_ptr<media::PcmSource>> {
        auto mix = std::make_unique<media::MixedAudio>();
        for (const AudioPart &part : parts) {
            const int64_t begin_ns = part.start_ms * Millisecond_ns - start_ns;
            mix->add(media::pcmFrames(std::max<int64_t>(begin_ns, 0)), [open = part.open, begin_ns] {
                return openReader(open, std::max<int64_t>(-begin_ns, 0));
            });
        }
        return std::unique_ptr<media::PcmSource>(std::move(mix));
    };
}

std::vector<ParticipantParts> byParticipant(const AudioParts &parts) {
    std::vector<ParticipantParts> groups;
    QSet<QString> taken;
    for (const AudioPart &part : parts) {
        const auto known = std::find_if(groups.begin(), groups.end(), [&](const ParticipantParts &group) {
            return !part.participant.isEmpty() && group.parts.front().participant == part.participant;
        });
        if (known != groups.end()) {
            known->parts.push_back(part);
            continue;
        }
        const QString wanted = fileNameOf(part.name.isEmpty() ? part.participant : part.name);
        QString name = wanted;
        // Some file systems take Ada for ada.
        for (int n = 2; taken.contains(name.toLower()); ++n)
            name = QStringLiteral("%1 %2").arg(wanted).arg(n);
        taken.insert(name.toLower());
        groups.push_back({name, {part}});
    }
    return groups;
}

} // namespace ovation::exporting
