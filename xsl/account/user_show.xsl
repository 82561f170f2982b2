<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="admin.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="user/display_name"/></xsl:template>
  <xsl:template match="page" mode="tools"><xsl:apply-templates select="user" mode="standing"/></xsl:template>

  <xsl:template match="page" mode="main">
    <p><a href="/account/users?agency={user/agency_id}"><xsl:value-of select="p:t2('users.back', user/agency_name)"/></a></p>
    <div class="split">
      <div class="stack">
        <section class="panel">
          <h2><xsl:value-of select="p:t('me.account')"/></h2>
          <xsl:apply-templates select="user" mode="record">
            <xsl:with-param name="columns" select="'user_name display_name post agency_name has_factor entered_at created_at'"/>
          </xsl:apply-templates>
        </section>
        <section class="panel">
          <h2><xsl:value-of select="p:t('field.roles')"/></h2>
          <xsl:choose>
            <xsl:when test="roles/granted">
              <ul class="rows">
                <xsl:for-each select="roles/granted">
                  <li>
                    <xsl:value-of select="p:t('role.', role)"/>
                    <p class="meta">
                      <span><xsl:apply-templates select="granted_at" mode="value"/></span>
                      <xsl:if test="granted_by_name != ''"><span><xsl:value-of select="p:t2('user.granted_by', granted_by_name)"/></span></xsl:if>
                    </p>
                  </li>
                </xsl:for-each>
              </ul>
            </xsl:when>
            <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('user.no_role')"/></p></xsl:otherwise>
          </xsl:choose>
        </section>
      </div>
      <aside class="stack">
        <xsl:if test="actions/action">
          <section class="panel">
            <h2><xsl:value-of select="p:t('user.acts')"/></h2>
            <xsl:apply-templates select="actions" mode="actions"/>
          </section>
        </xsl:if>
        <xsl:if test="requests/request">
          <section class="panel">
            <h2><xsl:value-of select="p:t('user.requests')"/></h2>
            <ul class="rows">
              <xsl:for-each select="requests/request">
                <li>
                  <a href="/account/request/{id}"><xsl:apply-templates select="role" mode="value"/></a>
                  <p class="meta"><span><xsl:value-of select="asked_by_name"/></span><span><xsl:apply-templates select="asked_at" mode="value"/></span></p>
                </li>
              </xsl:for-each>
            </ul>
          </section>
        </xsl:if>
      </aside>
    </div>
  </xsl:template>

  <xsl:template match="user/has_factor" mode="value">
    <xsl:choose>
      <xsl:when test=". = '1'"><xsl:value-of select="p:t('value.yes')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t('value.no')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
