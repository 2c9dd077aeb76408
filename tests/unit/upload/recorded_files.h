#pragma once

#include "upload/local_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <cstring>
#include <vector>

/// A finished recording on the disk: its media, thumbnail, own data and metadata.
class RecordedFiles {
  public:
    explicit RecordedFiles(const QString &folder, const QByteArray &media = QByteArray("movie"))
        : m_folder(folder) {
        QDir().mkpath(folder);
        write(QStringLiteral("S.mp4"), media);
        write(QStringLiteral("S.jpg"), "jpeg");
        write(QStringLiteral(".ovation.S"), R"({"tags":["demo"],"upload":{"state":"pending"}})");
        write(QStringLiteral(".recording.S"), R"({"id":"S","status":"ready"})");
    }

    /// One that is there already.
    static RecordedFiles at(const QString &folder) { return RecordedFiles(folder, Existing{}); }

    void write(const QString &name, const QByteArray &content) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("can't write %s", qPrintable(path(name)));
    }
    QString path(const QString &name) const { return m_folder + QLatin1Char('/') + name; }

    std::vector<ovation::upload::LocalFile> files() const {
        using Kind = ovation::upload::LocalFile::Kind;
        const auto file = [this](Kind kind, const QString &name) {
            return ovation::upload::LocalFile{kind, name, path(name), QStringLiteral("x/y")};
        };
        return {file(Kind::Media, QStringLiteral("S.mp4")), file(Kind::Optional, QStringLiteral("S.jpg")),
                file(Kind::OwnData, QStringLiteral(".ovation.S")),
                file(Kind::Metadata, QStringLiteral(".recording.S"))};
    }

    /// Of which any two pieces differ.
    static QByteArray large(qsizetype bytes) {
        QByteArray content(bytes, Qt::Uninitialized);
        quint32 state = 1;
        for (qsizetype i = 0; i + 4 <= bytes; i += 4) {
            state = state * 1664525 + 1013904223;
            std::memcpy(content.data() + i, &state, 4);
        }
        return content;
    }

  private:
    struct Existing {};
    RecordedFiles(const QString &folder, Existing) : m_folder(folder) {}

    const QString m_folder;
};
