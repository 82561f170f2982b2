<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="admin.xsl"/>

  <xsl:template match="page" mode="tools">
    <a class="button" href="/account/user/new?agency={agency/id}" accesskey="n"><xsl:value-of select="p:t('users.new')"/></a>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <p>
      <b><xsl:value-of select="agency/name"/></b>
      <xsl:text> </xsl:text>
      <a href="/account/agencies"><xsl:value-of select="p:t('users.other')"/></a>
      <xsl:text> </xsl:text>
      <a href="/account/delegations?agency={agency/id}"><xsl:value-of select="p:t('title.delegations_show')"/></a>
      <xsl:text> </xsl:text>
      <a href="/account/breaches"><xsl:value-of select="p:t('title.breaches_show')"/></a>
    </p>
    <xsl:choose>
      <xsl:when test="users/user">
        <section class="scroll" tabindex="0" aria-label="{p:t('title.users_show')}">
          <table class="list">
            <thead>
              <tr>
                <th scope="col"><xsl:value-of select="p:t('field.display_name')"/></th>
                <th scope="col"><xsl:value-of select="p:t('field.user_name')"/></th>
                <th scope="col"><xsl:value-of select="p:t('field.post')"/></th>
                <th scope="col"><xsl:value-of select="p:t('field.roles')"/></th>
                <th scope="col"><xsl:value-of select="p:t('field.entered_at')"/></th>
                <th scope="col"><xsl:value-of select="p:t('field.standing')"/></th>
              </tr>
            </thead>
            <tbody><xsl:apply-templates select="users/user" mode="line"/></tbody>
          </table>
        </section>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.users')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="pager" mode="pager"/>
  </xsl:template>

  <xsl:template match="user" mode="line">
    <tr>
      <td data-label="{p:t('field.display_name')}"><a href="/account/user/{id}"><xsl:value-of select="display_name"/></a></td>
      <td data-label="{p:t('field.user_name')}" class="tight"><xsl:value-of select="user_name"/></td>
      <td data-label="{p:t('field.post')}"><xsl:value-of select="post"/><xsl:if test="post = ''"><span class="none">–</span></xsl:if></td>
      <td data-label="{p:t('field.roles')}"><xsl:apply-templates select="roles/role" mode="words"/><xsl:if test="not(roles/role)"><span class="none">–</span></xsl:if></td>
      <td data-label="{p:t('field.entered_at')}" class="tight"><xsl:apply-templates select="entered_at" mode="value"/><xsl:if test="entered_at = ''"><span class="none">–</span></xsl:if></td>
      <td data-label="{p:t('field.standing')}"><xsl:apply-templates select="." mode="standing"/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
