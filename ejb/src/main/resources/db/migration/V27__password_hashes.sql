-- Hashes of passwords are written as Jakarta Security's Pbkdf2PasswordHash writes them; salt, rounds and hash stay what they were.
update account set password_hash = replace(replace(password_hash, 'pbkdf2-sha512$', 'PBKDF2WithHmacSHA512:'), '$', ':')
 where password_hash like 'pbkdf2-sha512$%';
