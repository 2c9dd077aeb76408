#include "page/layout_secrets.h"

#include "base/random_text.h"

#include <QCryptographicHash>
#include <QHash>
#include <QMutex>

#include <optional>

namespace ovation::page {
namespace {

constexpr int Length = 32; ///< 190 bits: not to be guessed

/// What is looked for is not the secret itself, so the time that it takes says nothing of it.
QByteArray digestOf(const QString &secret) {
    return QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

struct LayoutSecrets::Known {
    std::optional<QString> sessionOf(const QString &secret) const {
        if (secret.size() != Length)
            return std::nullopt;
        const QByteArray digest = digestOf(secret);
        const QMutexLocker lock(&mutex);
        const auto found = sessions.constFind(digest);
        return found == sessions.constEnd() ? std::nullopt : std::optional(*found);
    }

    mutable QMutex mutex;
    QHash<QByteArray, QString> sessions; ///< by the digest of their secret
    QStringList publicAddresses;
};

LayoutSecrets::LayoutSecrets() : d(std::make_shared<Known>()) {}

std::shared_ptr<const QString> LayoutSecrets::issue(const QString &sessionId) {
    const QString secret = randomAlphanumeric(Length);
    {
        const QMutexLocker lock(&d->mutex);
        d->sessions.insert(digestOf(secret), sessionId);
    }
    return {new QString(secret), [known = d](const QString *ended) {
                {
                    const QMutexLocker lock(&known->mutex);
                    known->sessions.remove(digestOf(*ended));
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

bool LayoutSecrets::opensFiles(const QString &secret) const {
    return d->sessionOf(secret).has_value();
}

bool LayoutSecrets::opensSession(const QString &secret, const QString &sessionId) const {
    const auto session = d->sessionOf(secret);
    return session && *session == sessionId;
}

} // namespace ovation::page
