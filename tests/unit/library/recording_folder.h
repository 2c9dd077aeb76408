#pragma once

#include "library/library_scan.h"
#include "recording/recording_info.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <zip.h>

/// A folder of recordings that a test fills itself.
class RecordingFolder {
  public:
    QString root() const { return m_folder.filePath(QStringLiteral("recordings")); }
    QString path(const QString &name) const { return root() + QLatin1Char('/') + name; }
    QString other(const QString &name) const { return m_folder.filePath(name); }

    void write(const QString &name, const QByteArray &content) const {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QByteArray read(const QString &name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QJsonObject json(const QString &name) const { return QJsonDocument::fromJson(read(name)).object(); }

    /// Metadata as this program and OpenVidu write them.
    static QJsonObject metadata(const QString &id, const QJsonObject &change = {}) {
        QJsonObject json{{QStringLiteral("id"), id},
                         {QStringLiteral("object"), QStringLiteral("recording")},
                         {QStringLiteral("name"), id},
                         {QStringLiteral("outputMode"), QStringLiteral("COMPOSED")},
                         {QStringLiteral("sessionId"), id.section(QLatin1Char('~'), 0, 0)},
                         {QStringLiteral("createdAt"), qint64(1580000000000)},
                         {QStringLiteral("size"), 5},
                         {QStringLiteral("duration"), 12.5},
                         {QStringLiteral("url"), QJsonValue::Null},
                         {QStringLiteral("hasAudio"), true},
                         {QStringLiteral("hasVideo"), true},
                         {QStringLiteral("resolution"), QStringLiteral("640x480")},
                         {QStringLiteral("status"), QStringLiteral("ready")}};
        for (auto it = change.begin(); it != change.end(); ++it)
            json[it.key()] = it.value();
        return json;
    }
    void keepMetadata(const QString &id, const QJsonObject &change = {}) const {
        write(id + QStringLiteral("/.recording.") + id,
              QJsonDocument(metadata(id, change)).toJson(QJsonDocument::Compact));
    }
    /// A finished composed recording.
    void keep(const QString &id, const QJsonObject &change = {}) const {
        keepMetadata(id, change);
        const QString name = change[QStringLiteral("name")].toString(id);
        write(id + QLatin1Char('/') + name + QStringLiteral(".mp4"), "movie");
        write(id + QLatin1Char('/') + id + QStringLiteral(".jpg"), "jpeg");
    }
    /// A finished INDIVIDUAL one; `files` as in the synchronization JSON.
    void keepZip(const QString &id, const QJsonArray &files, const QJsonObject &change = {}) const {
        QJsonObject all = change;
        all[QStringLiteral("outputMode")] = QStringLiteral("INDIVIDUAL");
        keepMetadata(id, all);
        const QByteArray description =
            QJsonDocument(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("files"), files}}).toJson();
        zip_t *zip = zip_open(qPrintable(path(id + QLatin1Char('/') + id + QStringLiteral(".zip"))),
                              ZIP_CREATE | ZIP_TRUNCATE, nullptr);
        QVERIFY(zip);
        QStringList names{QStringLiteral("str_A.webm")};
        for (const QJsonValue file : files)
            if (const QString name = file[QLatin1String("name")].toString(); !names.contains(name))
                names.append(name);
        for (const QString &name : names)
            zip_file_add(zip, qPrintable(name), zip_source_buffer(zip, "media", 5, 0), 0);
        zip_file_add(zip, qPrintable(id + QStringLiteral(".json")),
                     zip_source_buffer(zip, description.constData(), zip_uint64_t(description.size()), 0), 0);
        QCOMPARE(zip_close(zip), 0);
    }

    /// What a look at it says.
    std::optional<ovation::library::Entry> entry(const QString &key) const {
        const auto seen = look(key);
        return seen.reading ? std::optional(seen.reading->details.entry) : std::nullopt;
    }
    ovation::library::Seen look(const QString &key) const {
        return ovation::library::lookAt(root(), QStringLiteral("https://host/"), key);
    }
    /// Paths below the root, and content, of all but what is in the trash; and when it was changed.
    QMap<QString, QByteArray> everything() const {
        QMap<QString, QByteArray> all;
        QDirIterator files(root(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString name = QDir(root()).relativeFilePath(files.next());
            if (!name.startsWith(QStringLiteral(".trash")))
                all[name] =
                    QFileInfo(path(name)).lastModified().toString(Qt::ISODateWithMs).toLatin1() + read(name);
        }
        return all;
    }

  private:
    QTemporaryDir m_folder;
};
