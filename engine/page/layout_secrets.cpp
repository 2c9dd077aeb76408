#include "page/layout_secrets.h"

#include "base/random_text.h"

#include <QCryptographicHash>
#include <QHash>
#include <QMutex>

namespace ovation::page {
namespace {

constexpr int Length = 32; ///< 190 bits: not to be guessed

/// What is looked for is not the secret itself, so the time that it takes says nothing of it.
QByteArray digestOf(const QString &secret) {
    return QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

struct LayoutSecrets::Known {
    struct Page {
        QString sessionId;
        std::optional<QString> folder;
    };

    std::optional<Page> pageOf(const QString &secret) const {
        if (secret.size() != Length)
            return std::nullopt;
        const QByteArray digest = digestOf(secret);
        const QMutexLocker lock(&mutex);
        const auto found = pages.constFind(digest);
        return found == pages.constEnd() ? std::nullopt : std::optional(*found);
    }

    mutable QMutex mutex;
    QHash<QByteArray, Page> pages; ///< by the digest of their secret
    QStringList publicAddresses;
};

LayoutSecrets::LayoutSecrets() : d(std::make_shared<Known>()) {}

std::shared_ptr<const QString> LayoutSecrets::issue(const QString &sessionId,
                                                    const std::optional<QString> &folder) {
    const QString secret = randomAlphanumeric(Length);
    {
        const QMutexLocker lock(&d->mutex);
        d->pages.insert(digestOf(secret), {sessionId, folder});
    }
    return {new QString(secret), [known = d](const QString *ended) {
                {
                    const QMutexLocker lock(&known->mutex);
                    known->pages.remove(digestOf(*ended));
                }
                delete ended;
            }};
}

void LayoutSecrets::setPublicAddresses(const QStringList &addresses) {
    const QMutexLocker lock(&d->mutex);
    d->publicAddresses = addresses;
}

QStringList LayoutSecrets::publicAddresses() const {
    const QMutexLocker lock(&d->mutex);
    return d->publicAddresses;
}

bool LayoutSecrets::isIssued(const QString &secret) const {
    return d->pageOf(secret).has_value();
}

std::optional<QString> LayoutSecrets::folderOf(const QString &secret) const {
    const auto page = d->pageOf(secret);
    return page ? page->folder : std::nullopt;
}

bool LayoutSecrets::opensSession(const QString &secret, const QString &sessionId) const {
    const auto page = d->pageOf(secret);
    return page && page->sessionId == sessionId;
}

} // namespace ovation::page
