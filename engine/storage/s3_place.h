#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace ovation::storage {

/// The part of a service that belongs to one store.
struct S3Place {
    QString bucket;
    QString prefix;         ///< of all keys: empty, or folders with a '/' at the end
    QUrl endpoint;          ///< http or https, host and port, a path before all buckets; empty = AWS
    QString region;         ///< empty = found by asking
    bool pathStyle = false; ///< endpoint/bucket/key, not bucket.endpoint/key

    bool operator==(const S3Place &) const = default;
};

/// Where requests go to.
struct S3Location {
    QByteArray scheme;
    QByteArray host; ///< with its port unless that is the scheme's
    QByteArray path; ///< encoded, begins with '/'

    QByteArray url(const QByteArray &query = {}) const {
        return scheme + "://" + host + path + (query.isEmpty() ? QByteArray() : '?' + query);
    }
};

/// Of a whole key, the place's prefix included; empty = of the bucket. `region`: where the bucket is.
S3Location locate(const S3Place &place, const QByteArray &region, const QByteArray &key);

/// Why a store does not take this key, as a part of a sentence; empty = it does. See ObjectStore.
QString keyProblem(const QString &key);

} // namespace ovation::storage
