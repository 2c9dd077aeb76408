#pragma once

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

/// Connectivity checks as peers send them (RFC 8445 7.1, RFC 8489).
inline const QByteArray UseCandidate = QByteArray::fromHex("00250000");

/// Another type than a binding request: its answer.
inline const QByteArray IceAnswer = QByteArray::fromHex("0101");

/// A binding request with these attributes, signed, and more behind the signature.
inline QByteArray iceCheck(const QByteArray &attributes, const QByteArray &password,
                           const QByteArray &behind = {},
                           const QByteArray &type = QByteArray::fromHex("0001"),
                           const QByteArray &number = QByteArray(12, 't')) {
    const auto length = [&](qsizetype more) {
        const qsizetype bytes = attributes.size() + 24 + more;
        return QByteArray(1, char(bytes >> 8)) + QByteArray(1, char(bytes));
    };
    const QByteArray rest = QByteArray::fromHex("2112a442") + number + attributes;
    const QByteArray signature =
        QMessageAuthenticationCode::hash(type + length(0) + rest, password, QCryptographicHash::Sha1);
    return type + length(behind.size()) + rest + QByteArray::fromHex("00080014") + signature + behind;
}
