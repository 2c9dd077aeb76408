#include "base/certificate_pair.h"

#include "base/handles.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace ovation {

namespace {
using Bio = CHandle<BIO, BIO_free_all>;
}

bool belongTogether(const QByteArray &certificatePem, const QByteArray &keyPem) {
    const Bio certificateIn(BIO_new_mem_buf(certificatePem.constData(), int(certificatePem.size())));
    const Bio keyIn(BIO_new_mem_buf(keyPem.constData(), int(keyPem.size())));
    const auto noPassword = [](char *, int, int, void *) { return 0; }; // never ask on the terminal
    const CHandle<X509, X509_free> certificate(
        PEM_read_bio_X509(certificateIn.get(), nullptr, noPassword, nullptr));
    const CHandle<EVP_PKEY, EVP_PKEY_free> key(
        PEM_read_bio_PrivateKey(keyIn.get(), nullptr, noPassword, nullptr));
    const bool fit = certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
    ERR_clear_error(); // or the next TLS socket reports what was wrong here
    return fit;
}

} // namespace ovation
