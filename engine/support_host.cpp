#include "support_host.h"

#include "base/secrets.h"
#include "config/settings_form.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

#include <gst/gst.h>
#include <zip.h>

#include <sys/stat.h>

namespace ovation {
namespace {

QString versions() {
    guint major = 0, minor = 0, micro = 0, nano = 0;
    gst_version(&major, &minor, &micro, &nano);
    return QStringLiteral("Ovation Studio %1\nQt %2\nGStreamer %3.%4.%5\n%6\n%7 %8 (%9)\n")
        .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()))
        .arg(major)
        .arg(minor)
        .arg(micro)
        .arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
             QSysInfo::currentCpuArchitecture());
}

/// Line by line: what hides secrets makes blanks of all control characters.
QString without(const Secrets &secrets, const QString &text) {
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString &line : lines)
        line = secrets.hide(line);
    return lines.join(QLatin1Char('\n'));
}

Result<std::vector<SupportFile>> collected(const config::Sources &sources, std::vector<SupportFile> files) {
    const auto secrets = config::secretTexts(sources);
    if (!secrets)
        return secrets.error();
    const auto settings = config::exportSettings(sources, config::SecretsInExport::LeftOut);
    if (!settings)
        return settings.error();
    files.insert(files.begin(),
                 {{QStringLiteral("versions.txt"), versions()}, {QStringLiteral("settings.env"), *settings}});
    const Secrets hidden(*secrets);
    for (SupportFile &file : files)
        file.text = without(hidden, file.text);
    return files;
}

Error failed(const QString &path, zip_t *archive) {
    return {Errc::Failed,
            QStringLiteral("Cannot write %1: %2").arg(path, QString::fromUtf8(zip_strerror(archive)))};
}

Result<void> written(const QString &path, const std::vector<SupportFile> &files) {
    std::vector<QByteArray> texts; // until the archive is closed
    texts.reserve(files.size());
    for (const SupportFile &file : files)
        texts.push_back(file.text.toUtf8());
    int code = 0;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!archive)
        return Error{Errc::Failed, QStringLiteral("Cannot write %1: choose another place").arg(path)};
    for (std::size_t i = 0; i < files.size(); ++i) {
        zip_source_t *source =
            zip_source_buffer(archive, texts[i].constData(), zip_uint64_t(texts[i].size()), 0);
        const auto index =
            zip_file_add(archive, files[i].name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            const Error error = failed(path, archive);
            zip_source_free(source);
            zip_discard(archive);
            return error;
        }
        zip_file_set_external_attributes(archive, zip_uint64_t(index), 0, ZIP_OPSYS_UNIX,
                                         zip_uint32_t(S_IFREG | 0644) << 16);
    }
    // Writes a temporary file beside it and renames that, so there is a whole archive or none.
    if (zip_close(archive) != 0) {
        const Error error = failed(path, archive);
        zip_discard(archive);
        return error;
    }
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

} // namespace

SupportHost::SupportHost(config::Sources sources)
    : m_sources(std::move(sources)), m_relay(std::make_shared<Relay>(this)) {}

SupportHost::~SupportHost() {
    m_relay->detach();
}

void SupportHost::collect(const std::vector<SupportFile> &files, Answer<std::vector<SupportFile>> done) {
    m_files.post([this, files, answer = Relay::wrap(m_relay, std::move(done))] {
        answer(collected(m_sources, files));
    });
}

void SupportHost::write(const QString &path, const std::vector<SupportFile> &files, Answer<void> done) {
    m_files.post(
        [path, files, answer = Relay::wrap(m_relay, std::move(done))] { answer(written(path, files)); });
}

} // namespace ovation
