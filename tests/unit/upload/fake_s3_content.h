#pragma once

#include "fake_s3.h"
#include "same_there.h"

inline Stored contentOf(FakeS3 &fake) {
    Stored stored;
    for (const QString &key : fake.objects())
        stored.digests[key] = fake.md5(key);
    stored.unfinished = fake.uploads().size();
    return stored;
}
