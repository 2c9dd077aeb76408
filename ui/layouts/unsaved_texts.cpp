#include "ui/layouts/unsaved_texts.h"

#include "base/atomic_file.h"
#include "base/log.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>
#include <utility>

namespace ovation::ui {

namespace {

constexpr std::chrono::milliseconds Delay(150); // each write waits for the disk
const QString suffix = QStringLiteral(".json");

QJsonObject readEntry(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString member(const QJsonObject &entry, const char *name) {
    return entry[QLatin1String(name)].toString();
}

} // namespace

UnsavedTexts::UnsavedTexts(const QString &dataFolder, QString layoutFolder)
    : m_folder(dataFolder + QStringLiteral("/unsaved")), m_layoutFolder(std::move(layoutFolder)) {
    m_pool.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(Delay);
    QObject::connect(&m_soon, &QTimer::timeout, &m_soon, [this] { write(); });
}

UnsavedTexts::~UnsavedTexts() {
    flush();
}

void UnsavedTexts::keep(const QString &layout, const QString &file, const QString &text) {
    change({layout, file}, text);
}

void UnsavedTexts::forget(const QString &layout, const QString &file) {
    change({layout, file}, std::nullopt);
}

void UnsavedTexts::forgetAll(const QString &layout) {
    flush();
    const QHash<QString, QString> texts = textsOf(layout);
    for (auto at = texts.begin(); at != texts.end(); ++at)
        forget(layout, at.key());
    flush();
}

void UnsavedTexts::moved(const QString &from, const QString &to) {
    flush();
    const QHash<QString, QString> texts = textsOf(from);
    for (auto at = texts.begin(); at != texts.end(); ++at) {
        keep(to, at.key(), at.value());
        forget(from, at.key());
    }
    flush();
}

void UnsavedTexts::change(const Key &key, std::optional<QString> text) {
    m_waiting[key] = std::move(text);
    if (!m_soon.isActive())
        m_soon.start();
}

void UnsavedTexts::write() {
    m_soon.stop();
    if (m_waiting.isEmpty())
        return;
    m_pool.start([this, changes = std::exchange(m_waiting, {})] {
        QDir().mkpath(m_folder);
        for (auto at = changes.begin(); at != changes.end(); ++at) {
            if (!at.value()) {
                QFile::remove(pathOf(at.key()));
                continue;
            }
            const QJsonObject entry{{QStringLiteral("folder"), m_layoutFolder},
                                    {QStringLiteral("layout"), at.key().layout},
                                    {QStringLiteral("file"), at.key().file},
                                    {QStringLiteral("text"), *at.value()}};
            const auto kept = writeFileAtomically(pathOf(at.key()), QJsonDocument(entry).toJson());
            if (!kept)
                qCWarning(logUi) << "an unsaved text is not kept:" << kept.error().message;
        }
    });
}

void UnsavedTexts::flush() {
    write();
    m_pool.waitForDone();
}

QString UnsavedTexts::pathOf(const Key &key) const {
    const QByteArray name =
        QStringList{m_layoutFolder, key.layout, key.file}.join(QChar(QChar::Null)).toUtf8();
    return m_folder + u'/' +
           QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex()) + suffix;
}

QHash<QString, QString> UnsavedTexts::textsOf(const QString &layout) const {
    QHash<QString, QString> texts;
    for (const QFileInfo &info : QDir(m_folder).entryInfoList({u'*' + suffix}, QDir::Files)) {
        const QJsonObject entry = readEntry(info.filePath());
        if (member(entry, "folder") == m_layoutFolder && member(entry, "layout") == layout &&
            !member(entry, "file").isEmpty())
            texts.insert(member(entry, "file"), member(entry, "text"));
    }
    return texts;
}

QStringList UnsavedTexts::layouts() const {
    QStringList paths;
    for (const QFileInfo &info : QDir(m_folder).entryInfoList({u'*' + suffix}, QDir::Files, QDir::Time)) {
        const QJsonObject entry = readEntry(info.filePath());
        if (member(entry, "folder") == m_layoutFolder && !member(entry, "file").isEmpty())
            paths += member(entry, "layout");
    }
    paths.removeDuplicates();
    return paths;
}

} // namespace ovation::ui
