#include "probe.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

#include <zip.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

namespace {

constexpr int Rate = 48000;
constexpr int Limit_ms = 60'000;

QByteArray run(const QString &program, const QStringList &arguments, QByteArray *said = nullptr) {
    QProcess process;
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(Limit_ms) || process.exitStatus() != QProcess::NormalExit) {
        if (said)
            *said = QByteArrayLiteral("it did not end: ") + process.errorString().toUtf8();
        return {};
    }
    if (said)
        *said = process.readAllStandardError();
    return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

QStringList words(const char *text) {
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

} // namespace

Probe probe(const QString &path) {
    const QByteArray given =
        run(QStringLiteral("ffprobe"), words("-v error -show_format -show_streams -show_chapters -of json")
                                           << path);
    const QJsonObject json = QJsonDocument::fromJson(given).object();
    Probe result;
    result.ok = !json.isEmpty() && json.contains(QLatin1String("format"));
    result.duration_s = json[QLatin1String("format")][QLatin1String("duration")].toString().toDouble();
    for (const auto &stream : json[QLatin1String("streams")].toArray()) {
        if (stream[QLatin1String("codec_tag_string")].toString() == QLatin1String("text"))
            continue; // of chapters
        result.codecs << stream[QLatin1String("codec_name")].toString();
        if (stream[QLatin1String("codec_type")].toString() == QLatin1String("video")) {
            result.width = stream[QLatin1String("width")].toInt();
            result.height = stream[QLatin1String("height")].toInt();
        }
    }
    result.codecs.sort();
    for (const auto &chapter : json[QLatin1String("chapters")].toArray())
        result.chapters.emplace_back(chapter[QLatin1String("start_time")].toString().toDouble(),
                                     chapter[QLatin1String("tags")][QLatin1String("title")].toString());
    return result;
}

QString complaints(const QString &path) {
    QByteArray said;
    const QByteArray counted = run(
        QStringLiteral("ffprobe"),
        words("-v error -count_frames -show_entries stream=codec_type,nb_read_frames -of csv=p=0") << path,
        &said);
    for (const QByteArray &track : counted.trimmed().split('\n')) {
        const bool isOfChapters = track.startsWith("data");
        if (!isOfChapters && track.trimmed().split(',').last().toInt() < 1)
            said += "a track without a frame: '" + track + "'\n";
    }
    return QString::fromUtf8(said).left(500);
}

double jumpTo(const QString &path, double time_s) {
    const QByteArray given = run(QStringLiteral("ffprobe"), words("-v error -read_intervals")
                                                                << QStringLiteral("%1%+#1").arg(time_s)
                                                                << words("-show_entries packet=pts_time "
                                                                         "-of csv=p=0")
                                                                << path);
    bool is = false;
    const double landed = QString::fromLatin1(given)
                              .section(QLatin1Char('\n'), 0, 0)
                              .section(QLatin1Char(','), 0, 0)
                              .trimmed()
                              .toDouble(&is);
    return is ? landed : -1;
}

std::vector<float> audioOf(const QString &path) {
    const QByteArray raw =
        run(QStringLiteral("ffmpeg"), words("-nostdin -v error -i")
                                          << path << words("-vn -ac 1 -ar 48000 -f f32le -"));
    std::vector<float> audio(std::size_t(raw.size()) / sizeof(float));
    std::memcpy(audio.data(), raw.constData(), audio.size() * sizeof(float));
    return audio;
}

double loudness(const std::vector<float> &audio, double from_s, double to_s) {
    const auto first = std::min(audio.size(), std::size_t(from_s * Rate)),
               last = std::min(audio.size(), std::size_t(to_s * Rate));
    double sum = 0;
    for (std::size_t i = first; i < last; ++i)
        sum += double(audio[i]) * double(audio[i]);
    return last > first ? std::sqrt(sum / double(last - first)) : 0;
}

double tone(const std::vector<float> &audio, double hertz, double from_s, double to_s) {
    const auto first = std::min(audio.size(), std::size_t(from_s * Rate)),
               last = std::min(audio.size(), std::size_t(to_s * Rate));
    // In short pieces: where a packet came late the wave continues with another phase.
    constexpr std::size_t Piece = Rate / 20;
    double sum = 0;
    std::size_t pieces = 0;
    for (std::size_t at = first; at + Piece <= last; at += Piece, ++pieces) {
        double real = 0, imaginary = 0;
        for (std::size_t i = at; i < at + Piece; ++i) {
            const double angle = 2 * std::numbers::pi * hertz * double(i) / Rate;
            real += double(audio[i]) * std::cos(angle);
            imaginary += double(audio[i]) * std::sin(angle);
        }
        sum += 2 * std::hypot(real, imaginary) / Piece;
    }
    return pieces ? sum / double(pieces) : 0;
}

std::array<int, 3> pointOf(const QString &path, double time_s, int x, int y) {
    const Probe size = probe(path);
    const QByteArray raw =
        run(QStringLiteral("ffmpeg"), words("-nostdin -v error -ss")
                                          << QString::number(time_s) << QStringLiteral("-i") << path
                                          << words("-frames:v 1 -pix_fmt yuv444p -f rawvideo -"));
    const qsizetype plane = qsizetype(size.width) * size.height, at = qsizetype(y) * size.width + x;
    if (raw.size() != 3 * plane || at >= plane)
        return {-1, -1, -1};
    return {uint8_t(raw[at]), uint8_t(raw[plane + at]), uint8_t(raw[2 * plane + at])};
}

QStringList Archive::names() const {
    QStringList all;
    for (const Entry &entry : entries)
        all << entry.name;
    all.sort();
    return all;
}

QByteArray Archive::content(const QString &name) const {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const Entry &entry) { return entry.name == name; });
    return found == entries.end() ? QByteArray() : found->content;
}

QJsonObject Archive::json(const QString &name) const {
    return QJsonDocument::fromJson(content(name)).object();
}

QString Archive::extract(const QString &name, const QString &folder) const {
    QString path = folder + QLatin1Char('/') + name;
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content(name));
    return path;
}

Archive readArchive(const QString &path) {
    Archive archive;
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (!zip)
        return archive;
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
        zip_stat_t stat;
        zip_file_t *file = zip_fopen_index(zip, zip_uint64_t(i), 0);
        if (zip_stat_index(zip, zip_uint64_t(i), 0, &stat) != 0 || !file)
            continue;
        Archive::Entry entry{QString::fromUtf8(stat.name), stat.comp_method == ZIP_CM_STORE,
                             QByteArray(qsizetype(stat.size), Qt::Uninitialized)};
        zip_fread(file, entry.content.data(), stat.size);
        zip_fclose(file);
        archive.entries.push_back(std::move(entry));
    }
    zip_discard(zip);
    return archive;
}

QByteArray readAll(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesIn(const QString &folder) {
    QStringList names =
        QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    names.removeIf([](const QString &name) { return name.startsWith(QStringLiteral(".ovation.")); });
    names.sort();
    return names;
}
