#include "config/secret_file.h"

#include "config/setting_groups.h"

#include "base/atomic_file.h"
#include "base/random_text.h"

#include <QFile>
#include <QRegularExpression>

namespace ovation::config {
namespace {

constexpr int SecretLength = 32;

} // namespace

QString newSecret() {
    return randomAlphanumeric(SecretLength);
}

QString ownSecretFile(const Sources &sources) {
    return sources.configPath + QStringLiteral("/secret");
}

Result<void> keepSecret(const Sources &sources, const QString &secret) {
    if (!makePrivateFolder(sources.configPath))
        return Error{Errc::Failed, QStringLiteral("Folder %1 cannot be made").arg(sources.configPath)};
    return writeFileAtomically(ownSecretFile(sources), secret.toLatin1() + '\n');
}

/// The secret given, or the program's own: made at first start, readable by its user only.
void readSecret(SettingReader &in, Settings &out, const Sources &sources) {
    static const QRegularExpression form(latin1("\\A[a-zA-Z0-9_-]+\\z"));
    if (in.given(latin1("OPENVIDU_SECRET"))) {
        out.secret = in.text(latin1("OPENVIDU_SECRET"), {});
        if (!form.match(out.secret).hasMatch())
            in.complain(latin1("OPENVIDU_SECRET"), QStringLiteral("may only hold letters, digits, _ and -"));
        return;
    }
    out.secretFile = ownSecretFile(sources);
    QFile file(out.secretFile);
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly)) {
            in.complain(latin1("OPENVIDU_SECRET"),
                        QStringLiteral("cannot be read from %1: %2").arg(out.secretFile, file.errorString()));
            return;
        }
        out.secret = QString::fromLatin1(file.readAll()).trimmed();
        if (!form.match(out.secret).hasMatch())
            in.complain(latin1("OPENVIDU_SECRET"),
                        QStringLiteral("in %1 is damaged: delete the file and a new one is made")
                            .arg(out.secretFile));
        return;
    }
    if (in.isTrial())
        return; // the start makes one
    out.secret = newSecret();
    if (const auto written = keepSecret(sources, out.secret); !written)
        in.complain(latin1("OPENVIDU_SECRET"),
                    QStringLiteral("cannot be kept: %1").arg(written.error().message));
}

} // namespace ovation::config
