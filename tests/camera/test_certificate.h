#pragma once

#include <QByteArray>

/// A certificate for a test server, with its key.
struct TestCertificate {
    QByteArray certificate, key; ///< PEM

    struct Options {
        QByteArray names = "IP:127.0.0.1"; ///< subjectAltName as OpenSSL writes it
        long from_days = -1, to_days = 30; ///< from now on
        bool authority = false;            ///< may sign others
    };
    /// Signed by `issuer`, or by itself.
    static TestCertificate make(const Options &options, const TestCertificate *issuer = nullptr);
    static TestCertificate make() { return make(Options()); }
};
