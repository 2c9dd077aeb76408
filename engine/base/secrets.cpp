#include "base/secrets.h"

#include "base/log.h"

#include <QUrl>

#include <algorithm>

namespace ovation {

Secrets::Secrets(QStringList secrets) {
    secrets.removeAll(QString());
    for (const QString &secret : std::as_const(secrets)) {
        const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(secret));
        const QString byScripts = // encodeURIComponent()
            QString::fromLatin1(QUrl::toPercentEncoding(secret, "!'()*"));
        m_forms += {secret, encoded, byScripts};
        for (QString form : {encoded, byScripts}) // as forms write a space
            m_forms += form.replace(QLatin1String("%20"), QLatin1String("+"));
    }
    m_forms.removeDuplicates();
    // One may be a part of another.
    std::sort(m_forms.begin(), m_forms.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
}

QString Secrets::hide(QString text) const {
    for (const QString &form : m_forms)
        text.replace(form, QStringLiteral("***"));
    return redact(std::move(text));
}

} // namespace ovation
