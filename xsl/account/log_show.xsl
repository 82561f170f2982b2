<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="admin.xsl"/>

  <xsl:template match="page" mode="main">
    <p>
      <b><xsl:value-of select="agency/name"/></b>
      <xsl:text> </xsl:text>
      <a href="/account/agencies"><xsl:value-of select="p:t('users.other')"/></a>
    </p>
    <xsl:choose>
      <xsl:when test="accesses/access">
        <section class="scroll" tabindex="0" aria-label="{p:t('title.log_show')}">
          <table class="list">
            <thead>
              <tr>
                <th scope="col"><xsl:value-of select="p:t('field.done_at')"/></th>
                <th scope="col"><xsl:value-of select="p:t('field.who')"/></th>
                <th scope="col"><xsl:value-of select="p:t('field.what')"/></th>
                <th scope="col"><xsl:value-of select="p:t('field.whom')"/></th>
              </tr>
            </thead>
            <tbody><xsl:apply-templates select="accesses/access" mode="line"/></tbody>
          </table>
        </section>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.log')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="pager" mode="pager"/>
  </xsl:template>

  <xsl:template match="access" mode="line">
    <tr>
      <td data-label="{p:t('field.done_at')}" class="tight"><xsl:apply-templates select="done_at" mode="value"/></td>
      <td data-label="{p:t('field.who')}"><xsl:value-of select="who"/><xsl:if test="who = ''"><span class="none">–</span></xsl:if></td>
      <td data-label="{p:t('field.what')}">
        <xsl:apply-templates select="what" mode="value"/>
        <xsl:if test="details/detail"><xsl:text>: </xsl:text><xsl:apply-templates select="details/detail" mode="words"/></xsl:if>
      </td>
      <td data-label="{p:t('field.whom')}">
        <xsl:choose>
          <xsl:when test="whom != ''"><xsl:value-of select="whom"/></xsl:when>
          <xsl:when test="object_id != ''"><xsl:value-of select="concat(object, ' ', object_id)"/></xsl:when>
          <xsl:otherwise><span class="none">–</span></xsl:otherwise>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>

  <xsl:template match="access/what" mode="value">
    <xsl:choose>
      <xsl:when test="p:has('access.', .)"><xsl:value-of select="p:t('access.', .)"/></xsl:when>
      <xsl:otherwise><span class="code"><xsl:value-of select="."/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="detail" mode="words">
    <xsl:if test="position() &gt; 1">, </xsl:if>
    <xsl:choose>
      <xsl:when test="p:has('role.', .)"><xsl:value-of select="p:t('role.', .)"/></xsl:when>
      <xsl:when test="p:has('field.', .)"><xsl:value-of select="p:t('field.', .)"/></xsl:when>
      <xsl:otherwise><span class="code"><xsl:value-of select="."/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
