"""Reads mails with Python's own reader: a JSON list of base64 on stdin, what a user would see of each on stdout."""

import base64
import email
import email.header
import email.policy
import email.utils
import json
import sys


def box(new, old):
    if new is None:
        return None
    (address,) = new.addresses
    # The newer reader puts a space between the encoded words of a name (RFC 2047, 6.2 says that there is none).
    name, _ = email.utils.parseaddr(str(old).replace("\n", ""))
    return {"name": decoded(name), "address": address.addr_spec}


def decoded(text):
    return str(email.header.make_header(email.header.decode_header(text)))


def read(octets):
    mail = email.message_from_bytes(octets, policy=email.policy.default)
    # The older reader, which many programs still use, decodes by other code.
    old = email.message_from_bytes(octets, policy=email.policy.compat32)
    subject = old["Subject"]
    return {
        "keys": mail.keys(),
        "defects": [str(defect) for defect in mail.defects],
        "from": box(mail["From"], old["From"]),
        "to": box(mail["To"], old["To"]),
        "subject": None if mail["Subject"] is None else str(mail["Subject"]),
        "oldSubject": None if subject is None else decoded(subject),
        "type": mail["Content-Type"],
        "body": mail.get_content().replace("\r\n", "\n"),
        "parts": sum(1 for _ in mail.walk()),
    }


json.dump([read(base64.b64decode(text)) for text in json.load(sys.stdin)], sys.stdout)
