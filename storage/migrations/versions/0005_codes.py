"""One-time codes"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = '0005'
down_revision: str | None = '0004'
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.create_table('codes',
    sa.Column('hash', sa.Text(), nullable=False),
    sa.Column('purpose', sa.Text(), nullable=False),
    sa.Column('person', sa.Text(), nullable=False),
    sa.Column('subject', sa.Text(), nullable=False),
    sa.Column('until', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['person'], ['people.id'], name=op.f('fk_codes_person')),
    sa.PrimaryKeyConstraint('hash', name=op.f('pk_codes')),
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_codes_person'), 'codes', ['person'], unique=False)
    op.create_table('code_tries',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('identity', sa.Text(), nullable=False),
    sa.Column('at', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_code_tries'))
    )
    op.create_index(op.f('ix_code_tries_identity'), 'code_tries', ['identity'], unique=False)
