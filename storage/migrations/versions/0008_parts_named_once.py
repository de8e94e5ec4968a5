"""A part's number is never given to another"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = '0008'
down_revision: str | None = '0007'
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """On a server it never was."""
    if op.get_bind().dialect.name != 'sqlite':
        return
    op.drop_index(op.f('ix_roles_person'), 'roles')
    op.rename_table('roles', 'former_roles')
    op.create_table('roles',
    sa.Column('ref', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('within', sa.Text(), nullable=False),
    sa.Column('person', sa.Text(), nullable=False),
    sa.Column('role', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('since', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['person'], ['people.id'], name=op.f('fk_roles_person')),
    sa.PrimaryKeyConstraint('ref', name=op.f('pk_roles')),
    sa.UniqueConstraint('within', 'person', name=op.f('uq_roles_within_person')),
    sqlite_autoincrement=True
    )
    op.execute('INSERT INTO roles SELECT ref, within, person, role, name, since FROM former_roles')
    op.drop_table('former_roles')
    op.create_index(op.f('ix_roles_person'), 'roles', ['person'], unique=False)
